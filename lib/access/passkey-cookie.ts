import 'server-only';
import { cookies } from 'next/headers';
import { CHALLENGE_LIFE } from '@/lib/access/passkey-challenges';
import { makeCode } from '@/lib/crypto/one-time-code';
import { env } from '@/lib/env';

const NAME = `${env.isSecure ? '__Host-' : ''}woven.passkey`;
const OPTIONS = { httpOnly: true, sameSite: 'lax', path: '/', secure: env.isSecure } as const;

/** A secret of this browser, made where there is none, that binds a challenge to it. */
export async function browserForChallenge(): Promise<string> {
  const known = await browserOfAnswer();
  const browser = known === '' ? makeCode() : known;
  (await cookies()).set({ ...OPTIONS, name: NAME, value: browser, maxAge: CHALLENGE_LIFE / 1000 });
  return browser;
}

/** The secret of the browser that answers; empty for none. */
export async function browserOfAnswer(): Promise<string> {
  return (await cookies()).get(NAME)?.value ?? '';
}
