import 'server-only';
import { headers } from 'next/headers';

/** Where a request comes from, as far as the nearest proxy or the socket says: a key for counting tries, nothing else. */
export async function addressOfRequest(): Promise<string> {
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
}
