'use client';

import { useEffect } from 'react';

/** Asks the server anew for a page the browser brings back from memory whole: it may have been left by signing out. */
export function ReloadWhenBack() {
  useEffect(() => {
    const ask = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    addEventListener('pageshow', ask);
    return () => removeEventListener('pageshow', ask);
  }, []);
  return null;
}
