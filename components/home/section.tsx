import type { ReactNode } from 'react';

/** A part of the home page under a heading of its own. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <div className="border-ink mb-4 flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 pb-1">
        <h2 className="text-lg font-bold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
