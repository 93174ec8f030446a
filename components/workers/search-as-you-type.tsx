'use client';

import { useEffect, useRef, useTransition, type ReactNode } from 'react';

const PAUSE = 250;

type SearchAsYouTypeProps = { search: (form: FormData) => Promise<void>; children: ReactNode };

/** Sends the search form around it a moment after the last key; without JavaScript the form's own button does. */
export function SearchAsYouType({ search, children }: SearchAsYouTypeProps) {
  const box = useRef<HTMLDivElement>(null);
  const [, startSearch] = useTransition();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const input = box.current?.querySelector('input');
    // Not as the form's own action: that would put the field back to what was sent while one types on.
    const ask = () => {
      const form = input?.form;
      if (form) startSearch(() => search(new FormData(form)));
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
  }, [search]);
  return <div ref={box}>{children}</div>;
}
