import type { ReactNode } from 'react';

/** What a stroke of a curve stands for. */
export function CurveKey({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 32 8" className="h-2 w-8" aria-hidden>
        {children}
      </svg>
      {words}
    </span>
  );
}
