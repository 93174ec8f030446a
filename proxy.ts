import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, HTTPS_ONLY } from '@/lib/access/headers';
import { PATH_HEADER } from '@/lib/access/own-path';
import { isReadableCall } from '@/lib/access/readable-call';
import { mayPass, originOf } from '@/lib/access/same-origin';
import { isLocked } from '@/lib/crypto/installation-key';

/**
 * Gives each request its nonce and headers, and refuses writes from other sites and calls that cannot be read; before the
 * passphrase of a sealed start nothing is answered but the page that asks for it. Who may do what is the seat's work.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const response = (await refusalOf(request)) ?? passed(request, nonce, policy);
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', isStream(request) ? 'no-store, no-transform' : 'no-store');
  if (request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https') {
    response.headers.set(HTTPS_ONLY.key, HTTPS_ONLY.value);
  }
  return response;
}

async function refusalOf(request: NextRequest): Promise<NextResponse | null> {
  if (!mayPass(request)) return new NextResponse(null, { status: 403 });
  if (request.nextUrl.pathname !== '/unlock' && isLocked()) return toUnlock(request);
  return (await isReadableCall(request)) ? null : new NextResponse(null, { status: 400 });
}

/** What is told bit by bit is not packed on the way: packing would hold it back. */
function isStream({ headers }: NextRequest): boolean {
  return headers.get('accept') === 'text/event-stream';
}

function toUnlock({ method, nextUrl }: NextRequest): NextResponse {
  if (method === 'GET' || method === 'HEAD')
    return NextResponse.redirect(new URL('/unlock', nextUrl.href), 307);
  return new NextResponse(null, { status: 503 });
}

function passed(request: NextRequest, nonce: string, policy: string): NextResponse {
  const asked = new Headers(request.headers);
  asked.set('x-nonce', nonce);
  asked.set('content-security-policy', policy);
  asked.set(PATH_HEADER, pathOf(request.nextUrl));
  // A form sent without JavaScript says `Origin: null`, because of our Referrer-Policy, and Next would refuse it.
  if (asked.get('origin') === 'null') asked.set('origin', originOf(request.headers));
  return NextResponse.next({ request: { headers: asked } });
}

/** Where the browser is, less what Next's own router adds. */
function pathOf({ pathname, searchParams }: NextRequest['nextUrl']): string {
  const search = new URLSearchParams(searchParams);
  search.delete('_rsc');
  return `${pathname}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

export const config = {
  // Only what is a file for certain is left out: an address that merely begins like one is a page that is not there.
  matcher: [{ source: '/((?!_next/static/|icon\\.svg$).*)' }],
};
