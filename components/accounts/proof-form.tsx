'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitProof } from '@/lib/accounts/actions';

/** The passphrase once more, on the way to `to`. */
export function ProofForm({ to }: { to: string }) {
  const t = useTranslations('prove');
  return (
    <AnsweredForm action={submitProof} submit={t('submit')} hidden={{ to }}>
      {(answer) => (
        <PassphraseField name="passphrase" label={t('passphrase')} problems={answer.problems('passphrase')} />
      )}
    </AnsweredForm>
  );
}
