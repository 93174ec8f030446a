import { env } from '@/lib/env';

/**
 * A cookie of ours, to be read by its name, set or deleted: for the server alone, not sent along by other sites, and
 * behind https by https alone. Its name then says so (`__Host-`; `__Secure-` for a part of the addresses), so that no
 * neighbour of this host can set it; a browser takes neither a change nor a deletion of it that does not say Secure.
 */
export function ownCookie(name: string, path = '/') {
  const prefix = !env.isSecure ? '' : path === '/' ? '__Host-' : '__Secure-';
  return { name: `${prefix}${name}`, path, httpOnly: true, sameSite: 'lax', secure: env.isSecure } as const;
}
