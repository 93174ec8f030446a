import 'server-only';
import { cookies } from 'next/headers';
import { ownCookie } from '@/lib/access/own-cookie';

const COOKIE = ownCookie('woven.second');

/** Keeps the ticket between the two steps of signing in, in this browser. `seconds`: for how long. */
export async function keepSecondTicket(ticket: string, seconds: number): Promise<void> {
  (await cookies()).set({ ...COOKIE, value: ticket, maxAge: seconds });
}

/** The ticket this browser holds between the two steps; empty for none. */
export async function readSecondTicket(): Promise<string> {
  return (await cookies()).get(COOKIE.name)?.value ?? '';
}

/** Has this browser forget the ticket. */
export async function dropSecondTicket(): Promise<void> {
  (await cookies()).delete(COOKIE);
}
