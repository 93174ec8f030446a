import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';

const NAME = `${env.isSecure ? '__Host-' : ''}woven.second`;
const OPTIONS = { httpOnly: true, sameSite: 'lax', path: '/', secure: env.isSecure } as const;

/** Keeps the ticket between the two steps of signing in, in this browser. `seconds`: for how long. */
export async function keepSecondTicket(ticket: string, seconds: number): Promise<void> {
  (await cookies()).set({ ...OPTIONS, name: NAME, value: ticket, maxAge: seconds });
}

/** The ticket this browser holds between the two steps; empty for none. */
export async function readSecondTicket(): Promise<string> {
  return (await cookies()).get(NAME)?.value ?? '';
}

/** Has this browser forget the ticket. */
export async function dropSecondTicket(): Promise<void> {
  (await cookies()).delete(NAME);
}
