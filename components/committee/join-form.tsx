'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import { OnceField } from '@/components/forms/once-field';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { FormProblems } from '@/components/ui/form-problems';
import { DateInput } from '@/components/ui/inputs';
import { CoworkerField } from '@/components/workers/coworker-field';
import type { JoinAnswer } from '@/lib/committee/join-answer';
import { textOf } from '@/lib/forms/answer';
import type { Day } from '@/lib/web/day';

type JoinFormProps = {
  campaignId: string;
  action: (before: JoinAnswer, form: FormData) => Promise<JoinAnswer>;
  today: Day;
};

/** Puts somebody on the committee by name, with and without JavaScript. */
export function JoinForm({ campaignId, action, today }: JoinFormProps) {
  const { answer, pending, form, tries } = useSending(action, null);
  const t = useTranslations('committee');
  const common = useTranslations('problems.common');
  const words = useProblemWords(answer);
  return (
    <form {...form} noValidate className="grid max-w-md gap-5">
      <OnceField />
      <FormProblems title={common('notSaved')} problems={words.all} />
      {/* Mounted anew after a refusal, so that what was typed is still there. */}
      <div key={JSON.stringify(answer)} className="grid gap-5">
        <CoworkerField
          name="who"
          campaignId={campaignId}
          label={t('addWho')}
          hint={t('addWhoHint')}
          problems={words.of('who')}
          defaultText={textOf(answer?.entered, 'who')}
          chosenId={answer?.candidates ? undefined : textOf(answer?.entered, 'who-id') || undefined}
          words={{ suggestions: t('addWhoHint'), addNew: '', whoMeant: t('whichOne') }}
          candidates={answer?.candidates ?? []}
        />
        <DateInput
          name="sinceOn"
          label={t('addSince')}
          max={today}
          defaultValue={answer ? textOf(answer.entered, 'sinceOn') : today}
          problems={words.of('sinceOn')}
        />
      </div>
      <SendingNotice tries={tries} />
      <Button type="submit" tone="main" disabled={pending} className="justify-self-start">
        {t('add')}
      </Button>
    </form>
  );
}
