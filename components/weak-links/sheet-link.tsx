import type { ReactNode } from 'react';

/** A link to a sheet or a file. Taking a file is written down, so nothing must fetch it before it is asked for: a plain anchor. */
export function SheetLink(props: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <a
      href={props.href}
      className="rounded-card border-ink bg-raised hover:bg-ink hover:text-paper inline-flex min-h-11 items-center gap-2 border px-4 py-2 font-semibold print:hidden"
    >
      {props.icon}
      {props.children}
    </a>
  );
}
