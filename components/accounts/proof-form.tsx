'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { OneTimeCodeField } from '@/components/factors/one-time-code-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import { submitProof } from '@/lib/accounts/actions';

type ProofFormProps = {
  to: string;
  /** What is asked for besides the passphrase. */
  second: 'nothing' | 'app' | 'recovery';
};

/** The passphrase once more, and the second factor of those who have one, on the way to `to`. */
export function ProofForm({ to, second }: ProofFormProps) {
  const t = useTranslations('prove');
  return (
    <AnsweredForm action={submitProof} submit={t('submit')} hidden={{ to }}>
      {(answer) => (
        <>
          <PassphraseField
            name="passphrase"
            label={t('passphrase')}
            problems={answer.problems('passphrase')}
          />
          {second !== 'nothing' && (
            <OneTimeCodeField
              label={second === 'app' ? t('code') : t('codeOnly')}
              hint={second === 'app' ? t('codeHint') : undefined}
              problems={answer.problems('oneTimeCode')}
            />
          )}
        </>
      )}
    </AnsweredForm>
  );
}
