'use client';

import { SendingNotice } from '@/components/forms/sending-notice';
import { useSending } from '@/components/forms/use-sending';
import { useTranslations } from 'next-intl';
import { useId, useState, useSyncExternalStore } from 'react';
import { OnceField } from '@/components/forms/once-field';
import { useProblemWords } from '@/components/forms/use-problem-words';
import { Button } from '@/components/ui/button';
import { ChoiceCards } from '@/components/ui/choice-cards';
import { INPUT } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { Notice } from '@/components/ui/notice';
import { submitInvitation } from '@/lib/members/actions';
import type { InviteAnswer } from '@/lib/members/invite-answer';

const NOTHING: InviteAnswer = { link: null, answer: null };

const ROLES = ['organizer', 'observer', 'lead'] as const;

/** Makes an invitation and shows its link, this once. `begun`: the role somebody had chosen before they were asked for a proof. */
export function InviteForm({ campaignId, begun }: { campaignId: string; begun?: string | undefined }) {
  const t = useTranslations('members');
  const roleWords = useTranslations('role');
  const problemsTitle = useTranslations('problems.common');
  const { answer: invited, pending, form, tries } = useSending(submitInvitation, NOTHING);
  const words = useProblemWords(invited.answer);
  return (
    <form {...form} noValidate className="grid gap-4">
      <OnceField />
      <FormProblems title={problemsTitle('notSaved')} problems={words.all} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <ChoiceCards
        name="role"
        label={t('role')}
        problems={words.of('role')}
        defaultValue={ROLES.find((role) => role === begun) ?? 'organizer'}
        choices={ROLES.map((value) => ({
          value,
          label: roleWords(value),
          description: t(`roles.${value}`),
        }))}
      />
      <SendingNotice tries={tries} />
      <Button tone="main" disabled={pending} className="justify-self-start">
        {t('invite')}
      </Button>
      {invited.link !== null && <InvitationLink key={invited.link} link={invited.link} role={invited.role} />}
    </form>
  );
}

function InvitationLink({ link, role }: { link: string; role: string }) {
  const t = useTranslations('members');
  const id = useId();
  return (
    <Notice tone="done" title={t('linkTitle')} role="status">
      <p>{t('linkWords', { role })}</p>
      <label htmlFor={id} className="mt-3 block text-sm font-semibold">
        {t('link')}
      </label>
      <div className="mt-1 flex gap-2">
        <input id={id} readOnly value={link} className={INPUT} onFocus={(event) => event.target.select()} />
        <CopyButton text={link} />
      </div>
    </Notice>
  );
}

/** Only where the browser lets a page copy: with JavaScript, and on a secure address. */
function CopyButton({ text }: { text: string }) {
  const t = useTranslations('members');
  const [copied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    () => () => undefined,
    () => 'clipboard' in navigator,
    () => false,
  );
  if (!canCopy) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button type="button" onClick={() => void copy()}>
      {copied ? t('copied') : t('copy')}
    </Button>
  );
}
