'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** What tabs of the same browser tell each other. */
type Word = 'active' | 'locked' | 'open';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** How often idleness is looked at, and at most how often a tab tells the others that somebody is there. In milliseconds. */
const LOOK_EVERY = 5_000;

/**
 * Locks this screen, and every other tab's, when nobody has touched any of them for so many minutes, by Alt+Shift+L, or
 * by a form that posts to /lock/now. The server is told, so that a page asked for meanwhile is refused.
 */
export function useIdleLock(minutes: number) {
  const [locked, setLocked] = useState(false);
  const isLocked = useRef(false);
  const channel = useRef<BroadcastChannel | null>(null);

  const turn = useCallback((to: boolean, told = false) => {
    isLocked.current = to;
    setLocked(to);
    if (told) return;
    channel.current?.postMessage((to ? 'locked' : 'open') satisfies Word);
    if (to) void tellServer();
  }, []);

  useEffect(() => {
    const tabs = new BroadcastChannel('woven.lock');
    channel.current = tabs;
    const idle = idleClock(minutes * 60_000);
    const look = () => {
      if (!isLocked.current && idle.isOver()) turn(true);
    };
    const noticed = () => {
      // A machine that slept wakes with the first touch: that is too late.
      look();
      // Whoever types the passphrase is there: otherwise the first touch after opening would lock again.
      if (idle.touch() && !isLocked.current) tabs.postMessage('active' satisfies Word);
    };
    tabs.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data === 'active') idle.touch();
      else {
        idle.touch();
        turn(data === 'locked', true);
      }
    };
    const unheed = heed(noticed, () => turn(true));
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      clearInterval(timer);
      unheed();
      tabs.close();
    };
  }, [minutes, turn]);

  const open = useCallback(() => turn(false), [turn]);
  return { locked, open };
}

/** When somebody was last there. By the wall clock, which goes on while a machine sleeps. */
function idleClock(limit: number) {
  let last = Date.now();
  let toldAt = 0;
  return {
    isOver: () => Date.now() - last >= limit,
    /** @returns whether the other tabs should hear of it */
    touch: () => {
      last = Date.now();
      if (last - toldAt < LOOK_EVERY) return false;
      toldAt = last;
      return true;
    },
  };
}

function heed(noticed: () => void, lock: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  for (const sign of SIGNS) window.addEventListener(sign, noticed, { signal, passive: true, capture: true });
  window.addEventListener(
    'keydown',
    (event) => event.altKey && event.shiftKey && event.code === 'KeyL' && lock(),
    {
      signal,
    },
  );
  document.addEventListener(
    'submit',
    (event) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.getAttribute('action') !== '/lock/now')
        return;
      event.preventDefault();
      lock();
    },
    { signal, capture: true },
  );
  return () => over.abort();
}

async function tellServer(): Promise<void> {
  try {
    await fetch('/lock/now', { method: 'POST', keepalive: true, headers: { accept: 'application/json' } });
  } catch {
    // Without a connection nothing can be asked of the server either.
    window.addEventListener('online', () => void tellServer(), { once: true });
  }
}
