'use client';

import { useTranslations } from 'next-intl';
import { PassphraseField } from '@/components/accounts/passphrase-field';
import { CampaignFields } from '@/components/campaigns/campaign-fields';
import { AnsweredForm, type FieldsAnswer } from '@/components/forms/answered-form';
import { CheckboxRow, TextInput } from '@/components/ui/inputs';
import {
  submitAcceptInvitation,
  submitChangePassphrase,
  submitJoin,
  submitReset,
  submitSetUp,
  submitSignIn,
} from '@/lib/accounts/actions';

/** Handle and passphrase at the door. */
export function SignInForm({ invitation }: { invitation: string | undefined }) {
  const t = useTranslations('signIn');
  return (
    <AnsweredForm
      action={submitSignIn}
      submit={t('submit')}
      {...(invitation !== undefined && { hidden: { invitation } })}
    >
      {(answer) => (
        <>
          <HandleField label={t('handle')} answer={answer} />
          <PassphraseField
            name="passphrase"
            label={t('passphrase')}
            problems={answer.problems('passphrase')}
          />
        </>
      )}
    </AnsweredForm>
  );
}

/** The first lead and the first campaign. */
export function SetUpForm({ code }: { code: string }) {
  const t = useTranslations('setUp');
  return (
    <AnsweredForm action={submitSetUp} submit={t('submit')} hidden={{ code }}>
      {(answer) => (
        <>
          <fieldset className="grid gap-5">
            <legend className="mb-3 text-lg font-semibold">{t('you')}</legend>
            <HandleField label={t('handle')} hint={t('handleHint')} answer={answer} />
            <NewPassphrase answer={answer} />
          </fieldset>
          <fieldset className="grid gap-5">
            <legend className="mb-3 text-lg font-semibold">{t('campaign')}</legend>
            <CampaignFields answer={answer} />
          </fieldset>
          <CheckboxRow
            name="example"
            label={t('example')}
            hint={t('exampleHint')}
            defaultChecked={answer.value('example') === 'on'}
          />
        </>
      )}
    </AnsweredForm>
  );
}

/** Somebody new takes a seat. */
export function JoinForm({ code }: { code: string }) {
  const t = useTranslations('invitation');
  return (
    <AnsweredForm action={submitJoin} submit={t('submit')} hidden={{ code }}>
      {(answer) => (
        <>
          <HandleField label={t('handle')} hint={t('handleHint')} answer={answer} />
          <NewPassphrase answer={answer} />
        </>
      )}
    </AnsweredForm>
  );
}

/** Somebody who is signed in takes a seat. */
export function AcceptForm({ code, handle }: { code: string; handle: string }) {
  const t = useTranslations('invitation');
  return (
    <AnsweredForm action={submitAcceptInvitation} submit={t('acceptAs', { handle })} hidden={{ code }} />
  );
}

/** A new passphrase by a one-time link. */
export function ResetForm({ code }: { code: string }) {
  const t = useTranslations('reset');
  return (
    <AnsweredForm action={submitReset} submit={t('submit')} hidden={{ code }}>
      {(answer) => <NewPassphrase answer={answer} />}
    </AnsweredForm>
  );
}

/** A new passphrase for somebody who knows the old one. */
export function ChangePassphraseForm() {
  const t = useTranslations('account');
  return (
    <AnsweredForm action={submitChangePassphrase} submit={t('change')} tone="plain" lay="inline">
      {(answer) => (
        <div className="grid w-full max-w-prose gap-5">
          <PassphraseField name="current" label={t('current')} problems={answer.problems('current')} />
          <PassphraseField
            name="passphrase"
            label={t('new')}
            problems={answer.problems('passphrase')}
            isNew
          />
        </div>
      )}
    </AnsweredForm>
  );
}

function NewPassphrase({ answer }: { answer: FieldsAnswer }) {
  const t = useTranslations('passphrase');
  return (
    <PassphraseField name="passphrase" label={t('label')} problems={answer.problems('passphrase')} isNew />
  );
}

function HandleField({ label, hint, answer }: { label: string; hint?: string; answer: FieldsAnswer }) {
  return (
    <TextInput
      name="handle"
      label={label}
      hint={hint}
      problems={answer.problems('handle')}
      defaultValue={answer.value('handle')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
