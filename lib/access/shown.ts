import 'server-only';
import { cookies } from 'next/headers';
import { ownCookie } from '@/lib/access/own-cookie';
import { SHOWN, type Shown } from '@/lib/shown/shown';

export type { Shown } from '@/lib/shown/shown';

/** Where a device keeps how it shows names. */
const COOKIE = ownCookie('woven.shown');
/** Where it keeps that others can see its screen. */
const SHARED_COOKIE = ownCookie('woven.screen');
const SHARED = 'shared';
/** In seconds: until it is switched off. */
const LIFE = 400 * 24 * 60 * 60;

/** How this device shows names: by code names while others can see its screen, as they are where nothing was chosen. */
export async function findShown(): Promise<Shown> {
  if (await isShared()) return 'codeNames';
  const kept = (await cookies()).get(COOKIE.name)?.value;
  return SHOWN.find((way) => way === kept) ?? 'names';
}

/** Whether others can see the screen of this device, as somebody said. */
export async function isShared(): Promise<boolean> {
  return (await cookies()).get(SHARED_COOKIE.name)?.value === SHARED;
}

/** Keeps how this device shows names. */
export async function keepShown(shown: Shown): Promise<void> {
  await keep(COOKIE, shown);
}

/** Keeps that others can see the screen of this device, until that is over. */
export async function keepShared(shared: boolean): Promise<void> {
  if (shared) await keep(SHARED_COOKIE, SHARED);
  else (await cookies()).delete(SHARED_COOKIE);
}

async function keep(cookie: typeof COOKIE, value: string): Promise<void> {
  // Not `strict`: a page opened by a link from elsewhere would come without the cookie, and with names.
  (await cookies()).set({ ...cookie, value, maxAge: LIFE });
}
