'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { useIdleLock } from '@/components/lock/use-idle-lock';
import { Button } from '@/components/ui/button';
import { Field, fieldAria, INPUT } from '@/components/ui/field';
import type { UnlockAnswer } from '@/lib/accounts/unlock-answer';

type LockScreenProps = { minutes: number; userId: string };

/** Blanks the whole screen when nobody is there, keeps what was typed, and asks for the passphrase before it shows it again. */
export function LockScreen({ minutes, userId }: LockScreenProps) {
  const { locked, open } = useIdleLock(minutes);
  useEffect(() => (locked ? putAway() : undefined), [locked]);
  return locked ? createPortal(<Cover userId={userId} onOpen={open} />, document.body) : null;
}

/** Hides everything but the cover from the eye and from assistive technology; gives back how to undo it. */
function putAway(): () => void {
  const before = document.activeElement;
  const others = [...document.body.children].filter((child) => !child.hasAttribute('data-cover'));
  const stirred = others.filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.inert,
  );
  for (const child of stirred) child.inert = true;
  document.body.dataset['locked'] = '';
  return () => {
    delete document.body.dataset['locked'];
    for (const child of stirred) child.inert = false;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

type Trouble = Exclude<UnlockAnswer, { is: 'open' }>;

function Cover({ userId, onOpen }: { userId: string; onOpen: () => void }) {
  const t = useTranslations('lock');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asking, setAsking] = useState(false);
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setAsking(true);
    const answer = await askToOpen(new FormData(form));
    setAsking(false);
    form.reset();
    if (answer.is === 'open') onOpen();
    else setTrouble(answer);
  };
  return (
    <div
      data-cover
      role="dialog"
      aria-modal="true"
      aria-labelledby="lock-title"
      className="bg-paper fixed inset-0 z-100 grid content-start justify-items-center overflow-auto px-4 py-16"
    >
      <form
        onSubmit={(event) => void send(event)}
        className="sm:card-frame sm:bg-raised grid w-full max-w-xl gap-6 sm:p-10"
      >
        <div className="grid gap-2">
          <h2 id="lock-title" className="text-xl font-bold">
            {t('title')}
          </h2>
          <p className="text-soft">{t('kept')}</p>
        </div>
        <input type="hidden" name="userId" value={userId} />
        <PassphraseBox label={t('passphrase')} trouble={trouble} />
        <Button tone="main" disabled={asking} className="justify-self-start">
          {t('open')}
        </Button>
        {trouble?.is === 'gone' && (
          <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
            {t('signIn')}
          </a>
        )}
      </form>
    </div>
  );
}

function PassphraseBox({ label, trouble }: { label: string; trouble: Trouble | null }) {
  const t = useTranslations('lock');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), [trouble]);
  const problems = trouble
    ? [trouble.is === 'wait' ? t('wait', { minutes: trouble.minutes }) : t(trouble.is)]
    : [];
  const words = { name: 'passphrase', id: 'lock-passphrase', label, problems };
  return (
    <div role="alert">
      <Field {...words}>
        <input
          {...fieldAria(words)}
          ref={box}
          type="password"
          autoComplete="current-password"
          required
          className={INPUT}
        />
      </Field>
    </div>
  );
}

async function askToOpen(form: FormData): Promise<UnlockAnswer> {
  try {
    const answer = await fetch('/lock/open', { method: 'POST', body: form });
    return answer.ok ? ((await answer.json()) as UnlockAnswer) : { is: 'unreachable' };
  } catch {
    return { is: 'unreachable' };
  }
}
