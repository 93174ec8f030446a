'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitUnlock } from '@/lib/accounts/actions';

/** The passphrase that opens a locked session again, on the way to `to`. */
export function UnlockForm({ to }: { to: string }) {
  const t = useTranslations('lock');
  return (
    <AnsweredForm action={submitUnlock} submit={t('open')} hidden={{ to }}>
      {(answer) => (
        <PassphraseField name="passphrase" label={t('passphrase')} problems={answer.problems('passphrase')} />
      )}
    </AnsweredForm>
  );
}
