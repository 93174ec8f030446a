import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';

/** A way on from a section, set under it. */
export function Onward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href as Route}
      className="decoration-rule hover:decoration-ink mt-2 inline-flex min-h-11 items-center font-semibold underline underline-offset-4 hover:decoration-2"
    >
      {children}
    </Link>
  );
}
