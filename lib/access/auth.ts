import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { cache } from 'react';
import {
  ABSOLUTE_LIFE,
  findSession,
  openSession,
  revokeSession,
  type OpenSession,
} from '@/lib/access/sessions';
import { BY_ITSELF } from '@/lib/sessions/by-itself';
import { makeTicket, takeTicket, type Bearer } from '@/lib/access/tickets';
import { ownCookie } from '@/lib/access/own-cookie';
import { authSecret } from '@/lib/crypto/installation-key';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { logSignIn } from '@/lib/logs/log-deed';

/** The person this request's cookie belongs to, by which session, and when they last showed that it is them. */
export type SignedIn = OpenSession;

/**
 * next-auth's options. Its cookie is a random id of a row of ours, so that signing out and removing somebody hold at once.
 * `onFailure` is told what broke: next-auth itself takes a session that could not be read for none at all.
 */
export function authOptions(onFailure: (cause: unknown) => void = () => undefined): NextAuthOptions {
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      onFailure(cause);
      throw cause;
    });
  return {
    secret: authSecret(),
    useSecureCookies: env.isSecure,
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIFE / 1000 },
    cookies: cookiesOf(),
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    jwt: {
      encode: async ({ token }) => {
        const open = token?.['code'];
        if (typeof open === 'string') return open;
        const userAgent = (await headers()).get('user-agent');
        return told(openSession(token?.sub ?? '', token?.['provenAt'] as Date, userAgent));
      },
      decode: async ({ token }) => {
        const found = token ? await told(findSession(token, await isAskedBySomebody())) : null;
        return found && token ? { sub: found.userId, code: token, found } : null;
      },
    },
    callbacks: {
      // There is a user only while signing in, whatever its type says.
      jwt: ({ token, user }) => ({ ...token, ...(user as Partial<Bearer> | undefined) }),
      session: ({ session, token }) => ({
        ...session,
        user: { name: null, ...(token['found'] as OpenSession) },
      }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token['code'] === 'string') await told(revokeSession(token['code']));
      },
    },
    providers: [ticketProvider(told)],
  };
}

/** Whether a person asked for this, or their page by itself while it is open: that keeps no session from ending. */
async function isAskedBySomebody(): Promise<boolean> {
  const isStream = (await headers()).get('accept') === 'text/event-stream';
  return !isStream && !(await headers()).has(BY_ITSELF);
}

/** Who is signed in, read once a request; null for nobody, and for whoever locked their screen. */
export async function findSignedIn(): Promise<SignedIn | null> {
  const found = await findHolder();
  return found && !found.isLocked ? found : null;
}

/** Whose session is locked; null where none is. Good for the lock page and for nothing else. */
export async function findLocked(): Promise<SignedIn | null> {
  const found = await findHolder();
  return found?.isLocked ? found : null;
}

/** The cookie is the secret of a row of ours: next-auth, which sets it, has nothing to add when it is read. */
const findHolder = cache(async (): Promise<SignedIn | null> => {
  const code = (await cookies()).get(cookiesOf().sessionToken.name)?.value;
  return code ? findSession(code, await isAskedBySomebody()) : null;
});

/**
 * Signs somebody in who has shown all that was asked of them, by way of next-auth's own code and a ticket that is good
 * once, so that it needs no JavaScript. `provenAt`: when they showed it.
 */
export async function signInAs(userId: string, provenAt = new Date()): Promise<void> {
  const ticket = await makeTicket(db, 'session', { userId, provenAt });
  await askNextAuth(['callback', 'credentials'], { ticket, callbackUrl: '/campaigns' });
  logSignIn('sign-in');
}

/** Signs out: the session's row is revoked, so that a copy of the cookie is worth nothing, and the cookie is cleared. */
export async function signOut(): Promise<void> {
  await askNextAuth(['signout'], { callbackUrl: '/sign-in' });
  logSignIn('sign-out');
}

function cookiesOf() {
  const cookie = (name: string) => {
    const { name: full, ...options } = ownCookie(name);
    return { name: full, options };
  };
  return {
    sessionToken: cookie('woven.session'),
    csrfToken: cookie('woven.csrf'),
    callbackUrl: cookie('woven.callback'),
  };
}

function ticketProvider(told: <T>(work: Promise<T>) => Promise<T>) {
  return Credentials({
    credentials: { ticket: {} },
    authorize: async (given) => {
      const taken = await told(takeTicket(db, 'session', given?.ticket ?? ''));
      return taken && { id: taken.userId, provenAt: taken.provenAt };
    },
  });
}

/** What broke inside next-auth, to be thrown once it is done: a session that cannot be read is not one that is over. */
class Failure {
  #cause: { readonly thrown: unknown } | null = null;
  readonly note = (thrown: unknown): void => {
    this.#cause ??= { thrown };
  };
  rethrow(): void {
    if (this.#cause) throw this.#cause.thrown;
  }
}

async function nextAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  const context = { params: { nextauth: [...path] } };
  const failure = new Failure();
  const response = (await NextAuth(request, context, authOptions(failure.note))) as Response;
  failure.rethrow();
  return response;
}

async function askNextAuth(path: readonly string[], fields: Record<string, string>): Promise<void> {
  const jar = await cookies();
  const { sessionToken, csrfToken: csrf } = cookiesOf();
  const csrfToken = randomBytes(32).toString('hex');
  const proof = createHash('sha256')
    .update(csrfToken + authSecret())
    .digest('hex');
  jar.set({ ...csrf.options, name: csrf.name, value: `${csrfToken}|${proof}` });
  const request = new NextRequest(new URL(`/api/auth/${path.join('/')}`, env.publicUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  });
  const response = await nextAuth(request, path);
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) {
    if (cookie.name === sessionToken.name) jar.set(cookie);
  }
  jar.delete({ ...csrf.options, name: csrf.name });
}
