'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import { OnceField } from '@/components/forms/once-field';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput } from '@/components/ui/inputs';
import { textOf, type FormAnswer } from '@/lib/forms/answer';
import type { Day } from '@/lib/web/day';

type LeaveFormProps = {
  stayId: string;
  name: string;
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>;
  today: Day;
};

/** Takes somebody off the committee; folded away until asked for, so that nobody does it by a slip. */
export function LeaveForm({ stayId, name, action, today }: LeaveFormProps) {
  const { answer, pending, form, tries } = useSending(action, null);
  const t = useTranslations('committee');
  const common = useTranslations('problems.common');
  const words = useProblemWords(answer);
  const id = `untilOn-${stayId}`;
  return (
    <details className="group" open={answer === null ? undefined : true}>
      <summary className="decoration-rule inline-flex min-h-11 items-center text-sm font-semibold underline underline-offset-4 group-open:mb-2">
        <span aria-hidden>{t('leave')}</span>
        <span className="sr-only">{t('leaveTitle', { name })}</span>
      </summary>
      <form {...form} noValidate className="grid justify-items-start gap-3">
        <OnceField />
        <FormProblems
          title={common('notSaved')}
          problems={words.all.map((problem) => ({ ...problem, ...('field' in problem && { field: id }) }))}
        />
        <input type="hidden" name="stayId" value={stayId} />
        <p className="text-soft text-sm">{t('leaveHow')}</p>
        <DateInput
          key={JSON.stringify(answer?.entered)}
          name="untilOn"
          id={id}
          label={t('lastDay')}
          max={today}
          defaultValue={answer ? textOf(answer.entered, 'untilOn') : today}
          problems={words.of('untilOn')}
        />
        <SendingNotice tries={tries} />
        <Button type="submit" tone="loss" disabled={pending}>
          {t('leave')}
        </Button>
      </form>
    </details>
  );
}
