'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import { OnceField } from '@/components/forms/once-field';
import { TrustChoice } from '@/components/ties/trust-choice';
import { VoiceChoice } from '@/components/ties/voice-choice';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-actions';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput } from '@/components/ui/inputs';
import { textOf, type FormAnswer } from '@/lib/forms/answer';

type Someone = { readonly id: string; readonly name: string };

type RatingFormProps = {
  submit: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  first: Someone;
  second: Someone;
  today: string;
};

/** How much two people trust each other: five big choices, whose word it is, and the day it was said. */
export function RatingForm({ submit, first, second, today }: RatingFormProps) {
  const { answer, pending, form, tries } = useSending(submit, null);
  const t = useTranslations('ties');
  const worded = useProblems(answer);
  return (
    <form {...form} noValidate className="grid max-w-prose gap-8">
      <OnceField />
      <input type="hidden" name="first" value={first.id} />
      <input type="hidden" name="second" value={second.id} />
      <FormProblems title={t('notSaved')} problems={worded.general.map((words) => ({ words }))} />
      <TrustChoice chosen={textOf(answer?.entered, 'trust')} problems={worded.of('trust')} />
      <VoiceChoice
        first={first}
        second={second}
        chosen={textOf(answer?.entered, 'told')}
        problems={worded.of('told')}
      />
      <DateInput
        name="ratedOn"
        label={t('ratedOn')}
        defaultValue={textOf(answer?.entered, 'ratedOn') || today}
        max={today}
        problems={worded.of('ratedOn')}
      />
      <SendingNotice tries={tries} />
      <FormActions>
        <Button type="submit" tone="main" disabled={pending}>
          {t('save')}
        </Button>
      </FormActions>
    </form>
  );
}

function useProblems(answer: FormAnswer) {
  const t = useTranslations('problems');
  const of = (field: string) => (answer?.problems[field] ?? []).map(({ key, values }) => t(key, values));
  const placed = ['trust', 'told', 'ratedOn'];
  const general = Object.keys(answer?.problems ?? {}).filter((field) => !placed.includes(field));
  return { of, general: general.flatMap(of) };
}
