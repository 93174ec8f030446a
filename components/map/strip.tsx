import type { ReactNode } from 'react';

/**
 * A strip at the lower edge of the picture that says how something done by hand goes on. It lets through what is pressed beside
 * its buttons, and stays in the page while it is empty, so that what comes into it is read out.
 */
export function Strip({ hidden = false, children }: { hidden?: boolean; children?: ReactNode }) {
  return (
    <div
      role="status"
      className={
        hidden
          ? 'sr-only'
          : 'border-ink bg-raised rounded-card pointer-events-none absolute inset-x-3 bottom-3 z-20 mx-auto flex max-w-2xl flex-wrap items-center gap-x-3 gap-y-1 border px-4 py-1.5 md:inset-x-56 *:[button]:pointer-events-auto'
      }
    >
      {children}
    </div>
  );
}

/** What the strip says. */
export function StripWords({ children }: { children: ReactNode }) {
  return <p className="min-w-0 grow basis-56 py-1 text-base">{children}</p>;
}
