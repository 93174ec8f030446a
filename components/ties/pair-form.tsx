'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';

import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { CoworkerField } from '@/components/workers/coworker-field';
import { textOf } from '@/lib/forms/answer';
import type { PairAnswer } from '@/lib/ties/pair-answer';

type PairFormProps = {
  campaignId: string;
  submit: (before: PairAnswer, form: FormData) => Promise<PairAnswer>;
  /** Who is chosen already. */
  first: { readonly id: string; readonly name: string } | null;
};

/** Between whom? Two names, looked up; the rating itself comes next. */
export function PairForm({ campaignId, submit, first }: PairFormProps) {
  const { answer, pending, form, tries } = useSending(submit, null);
  const t = useTranslations('ties');
  const problem = useTranslations('problems');
  const person = (name: 'first' | 'second', chosen: PairFormProps['first']) => (
    <CoworkerField
      name={name}
      label={t(name)}
      campaignId={campaignId}
      defaultText={answer ? textOf(answer.entered, name) : (chosen?.name ?? '')}
      chosenId={answer ? undefined : chosen?.id}
      problems={(answer?.problems[name] ?? []).map(({ key, values }) => problem(key, values))}
      candidates={answer?.problems[name] ? answer.candidates[name] : []}
      words={{ suggestions: t('suggestions'), addNew: '', whoMeant: t('whoMeant') }}
    />
  );
  return (
    <form {...form} noValidate className="grid max-w-prose gap-6">
      {person('first', first)}
      {person('second', null)}
      <SendingNotice tries={tries} />
      <FormActions>
        <Button type="submit" tone="main" disabled={pending}>
          {t('goOn')}
        </Button>
      </FormActions>
    </form>
  );
}
