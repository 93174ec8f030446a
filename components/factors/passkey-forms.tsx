'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePasskey } from '@/components/factors/use-passkey';
import { AnsweredForm } from '@/components/forms/answered-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { submitRemovePasskey, submitRenamePasskey } from '@/lib/factors/actions';

type OnePasskey = { passkeyId: string; name: string };

/** A new passkey, with a name. */
export function AddPasskey() {
  const t = useTranslations('passkey');
  const { canUse, isAsking, problem, ask } = usePasskey('add');
  if (!canUse) return null;
  return (
    <form
      className="grid max-w-prose justify-items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get('name');
        void ask({ name: typeof name === 'string' ? name : '' });
      }}
    >
      {problem && (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      )}
      <div className="w-full">
        <TextInput
          name="name"
          id="new-passkey"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={t('nameStart')}
          maxLength={60}
          required
        />
      </div>
      <Button disabled={isAsking} icon={<KeyRound aria-hidden size={18} />}>
        {isAsking ? t('asking') : t('add')}
      </Button>
    </form>
  );
}

/** What a passkey is called from now on. */
export function RenamePasskeyForm({ passkeyId, name }: OnePasskey) {
  const t = useTranslations('passkey');
  return (
    <AnsweredForm
      action={submitRenamePasskey}
      submit={t('keepName')}
      tone="plain"
      lay="inline"
      hidden={{ passkeyId }}
    >
      {(answer) => (
        <TextInput
          name="name"
          id={`name-${passkeyId}`}
          label={t('name')}
          problems={answer.problems('name')}
          defaultValue={answer.value('name', name)}
        />
      )}
    </AnsweredForm>
  );
}

/** Takes a passkey away. */
export function RemovePasskeyForm({ passkeyId, name }: OnePasskey) {
  const t = useTranslations('passkey');
  return (
    <AnsweredForm
      action={submitRemovePasskey}
      submit={t('removeIt', { name })}
      tone="loss"
      lay="inline"
      hidden={{ passkeyId }}
    />
  );
}
