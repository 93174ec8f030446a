import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import type { ImportKept, ImportUndone } from '@/lib/imports/counts';

type ImportDoneProps = {
  campaignId: string;
  kept: ImportKept;
  /** Who was edited since and stays as they are; without a name where they are gone. */
  edited: readonly { id: string; name: string | null }[];
  undo: Submit;
};

/** What came of a file, and the way back. */
export function ImportDone({ campaignId, kept, edited, undo }: ImportDoneProps) {
  const t = useTranslations('import.done');
  const here = `/campaigns/${campaignId}`;
  if (kept.undone) return <TakenBack here={here} undone={kept.undone} edited={edited} />;
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-2">
        <p className="text-lg">{t(kept.kind, kept.counts)}</p>
        <p className="text-soft">{t('rest', kept.counts)}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <LinkButton tone="main" href={`${here}/${kept.kind === 'workers' ? 'workers' : 'map'}` as Route}>
          {t(kept.kind === 'workers' ? 'workersLink' : 'mapLink')}
        </LinkButton>
        <LinkButton href={`${here}/weak-links` as Route}>{t('weakLinksLink')}</LinkButton>
      </div>
      <div className="border-hairline grid gap-3 border-t pt-6">
        <p className="text-soft">{t('undoHint')}</p>
        <DeedForm submit={undo} fields={{ importId: kept.id }} tone="loss">
          {t('undo')}
        </DeedForm>
      </div>
    </div>
  );
}

type TakenBackProps = { here: string; undone: ImportUndone; edited: ImportDoneProps['edited'] };

function TakenBack({ here, undone, edited }: TakenBackProps) {
  const t = useTranslations('import.done');
  const parts = (['removed', 'setAside', 'putBack', 'withdrawn'] as const).filter((part) => undone[part] > 0);
  return (
    <div className="grid max-w-3xl gap-6">
      <ul className="grid gap-2">
        {parts.map((part) => (
          <li key={part}>{t(`undone.${part}`, { n: undone[part] })}</li>
        ))}
        {parts.length === 0 && edited.length === 0 && <li>{t('undone.nothing')}</li>}
      </ul>
      {edited.length > 0 && (
        <section>
          <h2 className="font-semibold">{t('edited')}</h2>
          <ul className="mt-1 grid">
            {edited.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={`${here}/workers/${id}` as Route}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  <bdi>{name ?? id}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
