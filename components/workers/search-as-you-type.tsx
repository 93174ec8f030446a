'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';

const PAUSE = 250;

/** Sends the search form around it a moment after the last key; without JavaScript the form's own button does. */
export function SearchAsYouType({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const input = box.current?.querySelector('input');
    const ask = () => {
      const form = input?.form;
      if (!form) return;
      const filled = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
      const params = new URLSearchParams(filled as [string, string][]);
      router.replace(`?${params.toString()}` as Route, { scroll: false });
    };
    const onInput = () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    };
    input?.addEventListener('input', onInput);
    return () => {
      clearTimeout(waiting);
      input?.removeEventListener('input', onInput);
    };
  }, [router]);
  return <div ref={box}>{children}</div>;
}
