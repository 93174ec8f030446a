import { useEffect, useEffectEvent, useState } from 'react';
import { onReach, isServerAway } from '@/components/away/reach';
import { useKeptForm } from '@/components/forms/kept-form';
import { waitBefore, type Unsent } from '@/lib/forms/unsent';

/** How a form that did not get through is being sent again. */
export type Tries = {
  readonly unsent: Unsent | null;
  /** Whether it is on its way again. */
  readonly pending: boolean;
  /** When it is sent again by itself; null where it is not. In milliseconds since 1970. */
  readonly dueAt: number | null;
  readonly isStopped: boolean;
  readonly now: () => void;
  readonly stop: () => void;
};

/** Once the server is back, everybody's phone would send at once. In milliseconds. */
const SPREAD = 1_500;

/** Sends a form that did not get through again and again, until it does or somebody stops it. */
export function useTries(
  unsent: Unsent | null,
  pending: boolean,
  again: (form: FormData) => void,
  leaving: string,
  asked: HTMLFormElement | null,
): Tries {
  const [stopped, setStopped] = useState<Unsent | null>(null);
  const [due, setDue] = useState<{ of: Unsent; at: number } | null>(null);
  const isStopped = unsent !== null && stopped === unsent;
  const sendAgain = useEffectEvent(again);
  const isWaiting = unsent !== null && unsent.isWorthTrying && !isStopped && !pending;
  useEffect(() => {
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sendIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => sendAgain(unsent.form), ms);
      setDue({ of: unsent, at: Date.now() + ms });
    };
    sendIn(waitBefore(unsent, Math.random()));
    const deafen = onReach(() => {
      if (!isServerAway()) sendIn(unsent.after * 1_000 + Math.random() * SPREAD);
    });
    return () => {
      clearTimeout(timer);
      deafen();
    };
  }, [isWaiting, unsent]);
  useWarning(unsent !== null, leaving);
  useKeptForm(asked, unsent?.form ?? null, isStopped, again);
  return {
    unsent,
    pending,
    isStopped,
    dueAt: isWaiting && due?.of === unsent ? due.at : null,
    now: () => {
      if (unsent && !pending) again(unsent.form);
    },
    stop: () => setStopped(unsent),
  };
}

/** Asks whoever is about to leave a page on which something is not saved yet. */
function useWarning(isOn: boolean, words: string): void {
  useEffect(() => {
    if (!isOn) return;
    const over = new AbortController();
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target || isHere(link) || confirm(words)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('beforeunload', ask, { signal: over.signal });
    document.addEventListener('click', askAtLink, { capture: true, signal: over.signal });
    return () => over.abort();
  }, [isOn, words]);
}

function isHere(link: HTMLAnchorElement): boolean {
  return link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
}
