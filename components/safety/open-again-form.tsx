'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitOpenAgain } from '@/lib/safety/actions';

/** The passphrase of a lead, which opens a sealed campaign again. */
export function OpenAgainForm({ campaignId }: { campaignId: string }) {
  const t = useTranslations('sealed');
  return (
    <AnsweredForm action={submitOpenAgain} submit={t('open')} hidden={{ campaignId }}>
      {(answer) => (
        <PassphraseField name="passphrase" label={t('passphrase')} problems={answer.problems('passphrase')} />
      )}
    </AnsweredForm>
  );
}
