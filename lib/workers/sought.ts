import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';

const COOKIE = 'woven.sought';
/** As long as an idle session. In seconds. */
const LIFE = 30 * 60;
const LONGEST = 200;

/**
 * Keeps what was typed into a search on this device, out of every address: a coworker's name must not stand in a history,
 * a bookmark or a server's log. The address only says that something was sought (`sought=1`).
 */
export async function keepSought(campaignId: string, text: string): Promise<void> {
  const jar = await cookies();
  const place = { name: COOKIE, path: `/campaigns/${campaignId}` };
  if (text === '') jar.delete(place);
  else
    jar.set({
      ...place,
      value: text.slice(0, LONGEST),
      httpOnly: true,
      sameSite: 'strict',
      secure: env.isSecure,
      maxAge: LIFE,
    });
}

/** What was sought last on this device; `''` for nothing. */
export async function findSought(): Promise<string> {
  return (await cookies()).get(COOKIE)?.value ?? '';
}
