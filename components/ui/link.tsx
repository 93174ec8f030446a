import type { Route } from 'next';
import NextLink, { type LinkProps } from 'next/link';

/**
 * A link inside Woven. Nothing is fetched before it is pressed: Next would ask the server for every link in sight, thirty
 * on a page of coworkers, on a phone's data and a laptop's server.
 */
export function Link<T extends string>(props: Omit<LinkProps<T>, 'href' | 'prefetch'> & { href: Route<T> }) {
  return <NextLink<T> {...props} prefetch={false} />;
}
