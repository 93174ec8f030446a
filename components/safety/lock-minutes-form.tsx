'use client';

import { useTranslations } from 'next-intl';
import { AnsweredForm } from '@/components/forms/answered-form';
import { TextInput } from '@/components/ui/inputs';
import { plainTexts } from '@/lib/forms/overtaken';
import { submitLockMinutes } from '@/lib/safety/actions';

/** After how many idle minutes screens lock. */
export function LockMinutesForm({ campaignId, lockMinutes }: { campaignId: string; lockMinutes: number }) {
  const t = useTranslations('safety.lock');
  return (
    <AnsweredForm
      action={submitLockMinutes}
      submit={t('save')}
      tone="plain"
      lay="inline"
      hidden={{ campaignId }}
      versions={{ was: plainTexts({ lockMinutes }), label: () => t('minutes') }}
    >
      {(answer) => (
        <TextInput
          name="lockMinutes"
          label={t('minutes')}
          hint={t('minutesHint')}
          problems={answer.problems('lockMinutes')}
          defaultValue={answer.value('lockMinutes', String(lockMinutes))}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
    </AnsweredForm>
  );
}
