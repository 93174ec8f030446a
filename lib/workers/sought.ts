import 'server-only';
import { cookies } from 'next/headers';
import { ownCookie } from '@/lib/access/own-cookie';

/** As long as an idle session. In seconds. */
const LIFE = 30 * 60;
const LONGEST = 200;

/**
 * Keeps what was typed into a search on this device, out of every address: a coworker's name must not stand in a history,
 * a bookmark or a server's log. The address only says that something was sought (`sought=1`).
 */
export async function keepSought(campaignId: string, text: string): Promise<void> {
  const jar = await cookies();
  const cookie = cookieIn(campaignId);
  if (text === '') jar.delete(cookie);
  else jar.set({ ...cookie, value: text.slice(0, LONGEST), sameSite: 'strict', maxAge: LIFE });
}

/** What was sought last on this device; `''` for nothing. */
export async function findSought(): Promise<string> {
  return (await cookies()).get(cookieIn('').name)?.value ?? '';
}

function cookieIn(campaignId: string) {
  return ownCookie('woven.sought', `/campaigns/${campaignId}`);
}
