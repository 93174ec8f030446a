import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition, type SubmitEvent } from 'react';
import { noteAway, noteThere } from '@/components/away/reach';
import { formOf } from '@/components/forms/use-sending';
import { useTries, type Tries } from '@/components/forms/use-tries';
import { saySame, Unsent } from '@/lib/forms/unsent';
import { readAway } from '@/lib/forms/unsent-words';

/** The sending of a form that a route of its own takes. */
export type Posting = {
  /** Is told the form. */
  readonly hold: (form: HTMLFormElement | null) => void;
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** On its way, or on the way to where its answer leads. */
  readonly isBusy: boolean;
  readonly tries: Tries;
  /** Whoever sends it is signed out. */
  readonly isOut: boolean;
};

type Answer = { readonly goTo: string } | 'out' | Unsent;

/** Sends a form to a route and goes where the answer leads; what does not get through is sent again, as it was. */
export function usePosting(action: string): Posting {
  const t = useTranslations('away');
  const router = useRouter();
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [element, hold] = useState<HTMLFormElement | null>(null);
  const [isOut, setOut] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isArriving, startArriving] = useTransition();
  const send = async (form: FormData): Promise<void> => {
    setSending(true);
    const answer = await post(action, form, (unsent?.tries ?? 0) + 1);
    setSending(false);
    setOut(answer === 'out');
    setUnsent(answer instanceof Unsent ? answer : null);
    if (answer !== 'out' && !(answer instanceof Unsent)) {
      startArriving(() => router.replace(answer.goTo as Route));
    }
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSending || isArriving) return;
    const form = formOf(event);
    void send(unsent && saySame(unsent.form, form) ? unsent.form : form);
  };
  const tries = useTries(unsent, isSending, (form) => void send(form), t('leave'), element);
  return { hold, onSubmit, isBusy: isSending || isArriving, tries, isOut };
}

async function post(action: string, form: FormData, tries: number): Promise<Answer> {
  const failed = (why: Unsent['why'], after = 0): Unsent => {
    if (why === 'gone') noteAway();
    return new Unsent(form, why, tries, null, after);
  };
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      referrerPolicy: 'same-origin',
    });
    // A route that asks for a seat leads to the door.
    if (response.status === 401 || response.redirected) return 'out';
    if ([429, 502, 503, 504].includes(response.status)) {
      const said = readAway(await response.text());
      return failed(said?.why ?? 'gone', said?.after ?? secondsIn(response));
    }
    if (!response.ok) return failed('broken');
    const answer = (await response.json()) as { goTo: string };
    noteThere();
    return answer;
  } catch {
    return failed('gone');
  }
}

function secondsIn(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '0');
  return Number.isFinite(seconds) ? Math.min(seconds, 600) : 0;
}
