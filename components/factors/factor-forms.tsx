'use client';

import { useTranslations } from 'next-intl';
import { OneTimeCodeField } from '@/components/factors/one-time-code-field';
import { AnsweredForm } from '@/components/forms/answered-form';
import {
  submitConfirmApp,
  submitRecoveryStep,
  submitRemoveApp,
  submitSecondStep,
} from '@/lib/factors/actions';

/** The digits of an app, as the second step of signing in. */
export function AppCodeForm({ invitation }: { invitation: string | undefined }) {
  const t = useTranslations('secondStep');
  return (
    <AnsweredForm action={submitSecondStep} submit={t('submit')} hidden={hiddenOf(invitation)}>
      {(answer) => (
        <OneTimeCodeField
          label={t('app')}
          hint={t('appHint')}
          problems={answer.problems('oneTimeCode')}
          isDigits
        />
      )}
    </AnsweredForm>
  );
}

/** A recovery code, as the second step of signing in. */
export function RecoveryCodeForm({ invitation }: { invitation: string | undefined }) {
  const t = useTranslations('secondStep');
  return (
    <AnsweredForm
      action={submitRecoveryStep}
      submit={t('recoverySubmit')}
      tone="plain"
      lay="inline"
      hidden={hiddenOf(invitation)}
    >
      {(answer) => (
        <OneTimeCodeField
          name="recoveryCode"
          label={t('recovery')}
          hint={t('recoveryHint')}
          problems={answer.problems('recoveryCode')}
        />
      )}
    </AnsweredForm>
  );
}

/** The first code of an app that is being set up. */
export function ConfirmAppForm() {
  const t = useTranslations('secondFactor');
  return (
    <AnsweredForm action={submitConfirmApp} submit={t('confirm')}>
      {(answer) => (
        <OneTimeCodeField label={t('firstCode')} problems={answer.problems('oneTimeCode')} isDigits />
      )}
    </AnsweredForm>
  );
}

/** Takes the app away. */
export function RemoveAppForm() {
  const t = useTranslations('secondFactor');
  return <AnsweredForm action={submitRemoveApp} submit={t('appRemove')} tone="loss" lay="inline" />;
}

function hiddenOf(invitation: string | undefined): Readonly<Record<string, string>> {
  return invitation === undefined ? {} : { invitation };
}
