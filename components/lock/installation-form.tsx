'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitUnlockInstallation } from '@/lib/accounts/actions';

/** The passphrase of the key file, after a start. */
export function InstallationForm() {
  const t = useTranslations('unlock');
  return (
    <AnsweredForm action={submitUnlockInstallation} submit={t('open')}>
      {(answer) => (
        <PassphraseField name="passphrase" label={t('passphrase')} problems={answer.problems('passphrase')} />
      )}
    </AnsweredForm>
  );
}
