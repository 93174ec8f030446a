'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { OnceField } from '@/components/forms/once-field';
import { Button, LinkButton } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { Notice } from '@/components/ui/notice';
import type { Submit } from '@/components/workers/deed-form';
import { useFieldWords } from '@/components/workers/field-words';
import { WORKER_FIELDS, type WorkerField, type WorkerTexts } from '@/lib/workers/worker-fields';

type MergeFormProps = {
  submit: Submit;
  kept: { readonly id: string; readonly texts: WorkerTexts };
  gone: { readonly id: string; readonly texts: WorkerTexts };
  /** What the one record is where nothing has to be chosen. */
  merged: WorkerTexts;
  disputed: readonly WorkerField[];
  /** What comes along. */
  counts: { readonly ratings: number; readonly talks: number; readonly between: number };
  back: Route;
};

/** What two records become as one, with a choice wherever they disagree. */
export function MergeForm({ submit, kept, gone, merged, disputed, counts, back }: MergeFormProps) {
  const { answer, pending, form, tries } = useSending(submit, null);
  const t = useTranslations('worker.mergePage');
  const problem = useTranslations('problems');
  const problems = Object.values(answer?.problems ?? {}).flat();
  const settled = WORKER_FIELDS.filter((field) => !disputed.includes(field) && merged[field] !== '');
  return (
    <form {...form} className="grid max-w-3xl gap-6">
      <OnceField />
      <input type="hidden" name="keptId" value={kept.id} />
      <input type="hidden" name="goneId" value={gone.id} />
      {problems.length > 0 && (
        <Notice tone="danger" role="alert">
          {problems.map(({ key, values }) => problem(key, values)).join(' ')}
        </Notice>
      )}
      {disputed.length > 0 && <p>{t('differ')}</p>}
      {disputed.map((field) => (
        <Dispute key={field} field={field} kept={kept.texts[field]} gone={gone.texts[field]} />
      ))}
      <Settled fields={settled} merged={merged} />
      <div className="grid gap-1">
        <p>{t('take', { n: counts.ratings, talks: counts.talks })}</p>
        {counts.between > 0 && <p>{t('between', { n: counts.between })}</p>}
        <p className="font-semibold">{t('careful')}</p>
      </div>
      <SendingNotice tries={tries} />
      <FormActions>
        <Button type="submit" tone="main" disabled={pending}>
          {t('confirm')}
        </Button>
        <LinkButton href={back}>{t('back')}</LinkButton>
      </FormActions>
    </form>
  );
}

function Dispute({ field, kept, gone }: { field: WorkerField; kept: string; gone: string }) {
  const t = useTranslations('worker');
  const inWords = useFieldWords(field);
  const sides = [
    { side: 'kept', text: kept },
    { side: 'gone', text: gone },
  ] as const;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{t(`form.${field}`)}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {sides.map(({ side, text }) => (
          <label
            key={side}
            className="rounded-card border-rule bg-raised hover:border-ink has-checked:border-ink grid min-h-12 grid-cols-[auto_1fr] gap-x-3 border px-3 py-2 has-checked:border-2"
          >
            <input
              type="radio"
              name={`take-${field}`}
              value={side}
              defaultChecked={side === 'kept'}
              className="row-span-2 mt-1"
            />
            <span className="text-soft text-sm">{t(`mergePage.${side}`)}</span>
            <bdi>{inWords(text)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Settled({ fields, merged }: { fields: readonly WorkerField[]; merged: WorkerTexts }) {
  const t = useTranslations('worker.mergePage');
  return (
    <section className="grid gap-2">
      <h2 className="text-lg font-bold">{t('will')}</h2>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {fields.map((field) => (
          <SettledField key={field} field={field} text={merged[field]} />
        ))}
      </dl>
    </section>
  );
}

function SettledField({ field, text }: { field: WorkerField; text: string }) {
  const t = useTranslations('worker.form');
  const inWords = useFieldWords(field);
  return (
    <div className="contents">
      <dt className="text-soft">{t(field)}</dt>
      <dd>
        <bdi>{inWords(text)}</bdi>
      </dd>
    </div>
  );
}
