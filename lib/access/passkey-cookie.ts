import 'server-only';
import { cookies } from 'next/headers';
import { ownCookie } from '@/lib/access/own-cookie';
import { CHALLENGE_LIFE } from '@/lib/access/passkey-challenges';
import { makeCode } from '@/lib/crypto/one-time-code';

const COOKIE = ownCookie('woven.passkey');

/** A secret of this browser, made where there is none, that binds a challenge to it. */
export async function browserForChallenge(): Promise<string> {
  const known = await browserOfAnswer();
  const browser = known === '' ? makeCode() : known;
  (await cookies()).set({ ...COOKIE, value: browser, maxAge: CHALLENGE_LIFE / 1000 });
  return browser;
}

/** The secret of the browser that answers; empty for none. */
export async function browserOfAnswer(): Promise<string> {
  return (await cookies()).get(COOKIE.name)?.value ?? '';
}
