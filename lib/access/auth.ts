import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth/next';
import Credentials from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { cache } from 'react';
import { addressOfRequest } from '@/lib/access/address';
import { checkPassphrase } from '@/lib/access/sign-in';
import {
  ABSOLUTE_LIFE,
  findSession,
  openSession,
  revokeSession,
  type OpenSession,
} from '@/lib/access/sessions';
import { authSecret } from '@/lib/crypto/installation-key';
import { env } from '@/lib/env';

/** The person this request's cookie belongs to, by which session, and when they last showed that it is them. */
export type SignedIn = OpenSession;

/** Why a sign-in was refused; `wait` carries the seconds until the next try. */
export type SignInRefusal =
  { readonly refused: 'mismatch' } | { readonly refused: 'wait'; readonly seconds: number };

const WAIT = 'wait:';

/** next-auth's options. Its cookie is a random id of a row of ours, so that signing out and removing somebody hold at once. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: env.isSecure,
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIFE / 1000 },
    cookies: cookiesOf(env.isSecure),
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    jwt: {
      encode: async ({ token }) => {
        const open = token?.['code'];
        return typeof open === 'string' ? open : openSession(token?.sub ?? '');
      },
      decode: async ({ token }) => {
        const found = token ? await findSession(token) : null;
        return found && token ? { sub: found.userId, code: token, found } : null;
      },
    },
    callbacks: {
      session: ({ session, token }) => ({
        ...session,
        user: { name: null, ...(token['found'] as OpenSession) },
      }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token['code'] === 'string') await revokeSession(token['code']);
      },
    },
    providers: [passphraseProvider()],
  };
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

const findHolder = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions());
  const found = session?.user as OpenSession | undefined;
  return found?.userId ? found : null;
});

/** Signs in with handle and passphrase by way of next-auth's own route, from a server action, so that it needs no JavaScript. */
export async function signIn(handle: string, passphrase: string): Promise<SignInRefusal | null> {
  const answer = await askNextAuth(['callback', 'credentials'], {
    handle,
    passphrase,
    callbackUrl: '/campaigns',
  });
  const { error } = Object.fromEntries(new URL(answer.url, env.publicUrl).searchParams) as { error?: string };
  if (error === undefined) return null;
  if (error.startsWith(WAIT)) return { refused: 'wait', seconds: Number(error.slice(WAIT.length)) };
  return { refused: 'mismatch' };
}

/** Signs out: the session's row is revoked, so that a copy of the cookie is worth nothing, and the cookie is cleared. */
export async function signOut(): Promise<void> {
  await askNextAuth(['signout'], { callbackUrl: '/sign-in' });
}

/** The handlers of next-auth's route, less everything that is not used. */
export async function answerAuthRequest(request: NextRequest, path: readonly string[]): Promise<Response> {
  const asked = `${request.method} ${path.join('/')}`;
  const used = ['GET csrf', 'POST callback/credentials', 'POST signout'];
  return used.includes(asked) ? nextAuth(request, path) : new Response(null, { status: 404 });
}

function cookiesOf(secure: boolean) {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const prefix = secure ? '__Host-' : '';
  return {
    sessionToken: { name: `${prefix}woven.session`, options },
    csrfToken: { name: `${prefix}woven.csrf`, options },
    callbackUrl: { name: `${prefix}woven.callback`, options },
  };
}

function passphraseProvider() {
  return Credentials({
    credentials: { handle: {}, passphrase: {} },
    authorize: async (given) => {
      const address = await addressOfRequest();
      const checked = await checkPassphrase(given?.handle ?? '', given?.passphrase ?? '', address);
      if (checked.outcome === 'wait') throw new Error(`${WAIT}${String(checked.seconds)}`);
      return checked.outcome === 'match' ? { id: checked.userId } : null;
    },
  });
}

function nextAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  const context = { params: { nextauth: [...path] } };
  return NextAuth(request, context, authOptions()) as Promise<Response>;
}

async function askNextAuth(
  path: readonly string[],
  fields: Record<string, string>,
): Promise<{ url: string }> {
  const jar = await cookies();
  const { sessionToken, csrfToken: csrf } = cookiesOf(env.isSecure);
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
  jar.delete(csrf.name);
  return (await response.json()) as { url: string };
}
