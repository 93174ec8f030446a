'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition, type ReactNode, type SubmitEvent } from 'react';
import { Notice } from '@/components/ui/notice';

type LogFormProps = {
  action: string;
  /** Changes with each answer of the server. */
  turn: string;
  /** The id of what to look at first after an answer. */
  arriveAt?: string | undefined;
  words: { lostTitle: string; lost: string; outTitle: string; out: string; signIn: string };
  children: ReactNode;
};

type Failure = 'lost' | 'out' | null;

/**
 * The form around the fields, which the server renders. Without JavaScript it is sent as any form; with it, what was typed
 * stays in place when the network fails, and the same key is sent again.
 */
export function LogForm({ action, turn, arriveAt, words, children }: LogFormProps) {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure>(null);
  const [isArriving, startArriving] = useTransition();
  const [isSending, setSending] = useState(false);
  const notice = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (arriveAt !== undefined) document.getElementById(arriveAt)?.focus();
  }, [arriveAt, turn]);
  useEffect(() => {
    if (failure) notice.current?.scrollIntoView({ block: 'center' });
  }, [failure]);

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isSending || isArriving) return;
    setSending(true);
    const answer = await send(action, new FormData(event.currentTarget, event.nativeEvent.submitter));
    setSending(false);
    setFailure(answer === 'lost' || answer === 'out' ? answer : null);
    if (answer !== 'lost' && answer !== 'out') startArriving(() => router.replace(answer.goTo as Route));
  };
  return (
    <form
      method="post"
      action={action}
      noValidate
      aria-busy={isSending || isArriving}
      onSubmit={(event) => void onSubmit(event)}
      className="md:card-frame md:bg-raised grid max-w-3xl md:px-10 md:py-9 aria-busy:[&_[type=submit]]:opacity-60"
    >
      {children}
      <div ref={notice} className="empty:hidden">
        {failure && (
          <Notice role="alert" tone="danger" title={failure === 'out' ? words.outTitle : words.lostTitle}>
            <p>{failure === 'out' ? words.out : words.lost}</p>
            {failure === 'out' && (
              <a href="/sign-in" target="_blank" className="inline-flex min-h-11 items-center underline">
                {words.signIn}
              </a>
            )}
          </Notice>
        )}
      </div>
    </form>
  );
}

async function send(action: string, form: FormData): Promise<{ goTo: string } | 'lost' | 'out'> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      referrerPolicy: 'same-origin',
    });
    if (response.status === 401) return 'out';
    return response.ok ? ((await response.json()) as { goTo: string }) : 'lost';
  } catch {
    return 'lost';
  }
}
