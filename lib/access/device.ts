import 'server-only';
import { cookies } from 'next/headers';
import { isDeviceKey, newDeviceKey } from '@/lib/crypto/device-key';
import { ownCookie } from '@/lib/access/own-cookie';

const COOKIE = ownCookie('woven.drafts');
/** In seconds: as long as a session lives at most. */
const LIFE = 12 * 60 * 60;

/** The key this browser holds for what was typed and not saved; null where it holds none. */
export async function findDeviceKey(): Promise<string | null> {
  const held = (await cookies()).get(COOKIE.name)?.value ?? '';
  return isDeviceKey(held) ? held : null;
}

/** The same, given to the browser first where it holds none; its time begins anew. */
export async function giveDeviceKey(): Promise<string> {
  const key = (await findDeviceKey()) ?? newDeviceKey();
  (await cookies()).set({ ...COOKIE, value: key, maxAge: LIFE });
  return key;
}
