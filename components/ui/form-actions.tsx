import type { ReactNode } from 'react';

/** The buttons of a form, kept within the thumb's reach at the bottom edge of a phone while the form scrolls. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <div className="border-rule bg-paper sticky bottom-[var(--edge,0px)] z-10 -mx-4 flex gap-2 border-t px-4 py-3 max-md:*:grow md:static md:mx-0 md:border-0 md:bg-transparent md:px-0">
      {children}
    </div>
  );
}
