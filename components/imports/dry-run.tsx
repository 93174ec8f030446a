import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { PostedForm } from '@/components/forms/posted-form';
import { Button, LinkButton } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { countOf, HAPPENINGS, type DryRunPage } from '@/lib/imports/dry-run-page';
import type { ImportPlan } from '@/lib/imports/plan';
import { RefusedTable } from './refused-table';
import { TieDeedTable } from './tie-deed-table';
import { WorkerDeedTable } from './worker-deed-table';

type DryRunProps = {
  /** The address of the file's own page. */
  here: string;
  plan: ImportPlan;
  /** The counts as one word: what will be done is what was seen. */
  seen: string;
  shown: DryRunPage;
  /** Names by the ids in files, for ratings. */
  names: ReadonlyMap<string, string>;
};

/** What will happen to every row of a file, those that stay out first, and the button that does it. */
export function DryRun({ here, plan, seen, shown, names }: DryRunProps) {
  const t = useTranslations('import.check');
  return (
    <div className="grid gap-6">
      <Tallies here={here} plan={plan} shown={shown.shown} />
      {plan.leftOut.length > 0 && (
        <p className="text-soft text-sm break-words">{t('leftOut', { columns: plan.leftOut.join(', ') })}</p>
      )}
      <section aria-labelledby="rows" className="grid gap-3">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div>
            <h2 id="rows" className="text-lg font-semibold">
              {t(`counts.${shown.shown}`)}
            </h2>
            <p className="text-soft max-w-[68ch]">{t(`explain.${shown.shown}`)}</p>
          </div>
          {shown.shown === 'refused' && plan.counts.refused > 0 && (
            <a
              href={`${here}/refused`}
              download
              className="decoration-rule hover:decoration-ink inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
            >
              {t('download')}
            </a>
          )}
        </div>
        <Rows shown={shown} names={names} />
        <Pager
          page={shown.page}
          pages={shown.pages}
          hrefOf={(page) => `${here}/check?show=${shown.shown}&page=${page}` as Route}
        />
      </section>
      <RunForm here={here} plan={plan} seen={seen} />
    </div>
  );
}

function Tallies({ here, plan, shown }: Pick<DryRunProps, 'here' | 'plan'> & { shown: DryRunPage['shown'] }) {
  const t = useTranslations('import.check');
  const happenings = HAPPENINGS.filter((one) => plan.kind === 'workers' || one !== 'update');
  return (
    <nav aria-label={t('show')}>
      <ul className="border-hairline grid grid-cols-2 border-y sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none">
        {happenings.map((happening) => (
          <li key={happening}>
            <Link
              href={`${here}/check?show=${happening}` as Route}
              aria-current={happening === shown ? 'true' : undefined}
              className="aria-[current]:border-ink hover:bg-raised grid border-b-4 border-transparent px-3 py-3"
            >
              <span
                className={`text-xl font-bold ${happening === 'refused' && plan.counts.refused > 0 ? 'text-thread' : ''}`}
              >
                <Count n={countOf(plan, happening)} />
              </span>
              <span className="text-soft text-sm font-semibold">{t(`counts.${happening}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ n }: { n: number }) {
  return useTranslations('import.check')('count', { n });
}

function Rows({ shown, names }: Pick<DryRunProps, 'shown' | 'names'>) {
  const t = useTranslations('import.check');
  if (shown.refused.length > 0) return <RefusedTable rows={shown.refused} />;
  if (shown.workers.length > 0) return <WorkerDeedTable deeds={shown.workers} />;
  if (shown.ties.length > 0) return <TieDeedTable deeds={shown.ties} names={names} />;
  return <p className="text-soft">{t('none')}</p>;
}

function RunForm({ here, plan, seen }: Pick<DryRunProps, 'here' | 'plan' | 'seen'>) {
  const t = useTranslations('import.check');
  const n = plan.counts.add + plan.counts.update;
  const { refused } = plan.counts;
  return (
    <PostedForm
      action={`${here}/step`}
      className="grid gap-4"
      actions={
        <FormActions>
          {n > 0 && (
            <Button type="submit" name="step" value="run" tone="main">
              {refused > 0 ? t('runLeaving', { n, refused }) : t('run', { n })}
            </Button>
          )}
          <LinkButton href={here as Route}>{t('again')}</LinkButton>
          <Button type="submit" name="step" value="discard">
            {t('discard')}
          </Button>
        </FormActions>
      }
    >
      <input type="hidden" name="seen" value={seen} />
      {n === 0 && <Notice>{t('nothing')}</Notice>}
    </PostedForm>
  );
}
