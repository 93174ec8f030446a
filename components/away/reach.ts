import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as this page knows. */
let isAway = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** What says whether the server can work; an older one does not know it, and is there all the same. */
const ASKED = '/readyz';
const WITHIN = 8_000;
/** Between two looks while it is away, and while it is there and the page is seen. In milliseconds. */
const LOOK_AGAIN = 3_000;
const LOOK_EVERY = 60_000;

/** Somebody asked the server and it was not there: from now on the page looks for it until it is back. */
export function noteAway(): void {
  tell(true);
  lookIn(LOOK_AGAIN);
}

/** The server answered. */
export function noteThere(): void {
  tell(false);
  if (timer !== undefined) lookIn(LOOK_EVERY);
}

/** Calls back when the server is gone, and when it is back; gives back how to stop. */
export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the server is away, now. */
export function isServerAway(): boolean {
  return isAway;
}

/** Whether the server is away, for a component. */
export function useServerAway(): boolean {
  return useSyncExternalStore(onReach, isServerAway, () => false);
}

/** Looks from time to time whether the server is there, while the page is seen; gives back how to stop. */
export function keepLooking(): () => void {
  const over = new AbortController();
  const look = () => void lookNow();
  const seen = () => {
    if (!document.hidden) look();
  };
  window.addEventListener('online', look, { signal: over.signal });
  window.addEventListener('offline', noteAway, { signal: over.signal });
  document.addEventListener('visibilitychange', seen, { signal: over.signal });
  lookIn(LOOK_EVERY);
  return () => {
    over.abort();
    clearTimeout(timer);
    timer = undefined;
  };
}

function lookIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void lookNow(), ms * (0.7 + Math.random() * 0.6));
}

async function lookNow(): Promise<void> {
  // A page nobody looks at asks nothing; it looks as soon as it is seen again.
  if (document.hidden) lookIn(LOOK_EVERY);
  else if (await isThere()) {
    tell(false);
    lookIn(LOOK_EVERY);
  } else noteAway();
}

async function isThere(): Promise<boolean> {
  const over = new AbortController();
  const limit = setTimeout(() => over.abort(), WITHIN);
  try {
    const answer = await fetch(ASKED, { cache: 'no-store', signal: over.signal });
    if (answer.status !== 503) return answer.status < 500;
    // It may not be ready for other reasons: a full disk can be read.
    const { database } = (await answer.json()) as { database?: string };
    return database === 'ready' || database === 'other-version';
  } catch {
    return false;
  } finally {
    clearTimeout(limit);
  }
}

function tell(now: boolean): void {
  if (isAway === now) return;
  isAway = now;
  for (const listener of [...listeners]) listener();
}
