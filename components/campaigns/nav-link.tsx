'use client';

import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps = {
  href: Route;
  /** The folder of the page below the campaign; null is the campaign's own page. */
  segment: string | null;
  className: string;
  children: ReactNode;
};

/** A link of the navigation that knows whether it is where we are. */
export function NavLink({ href, segment, className, children }: NavLinkProps) {
  const here = useSelectedLayoutSegment() === segment;
  return (
    <Link href={href} className={className} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
