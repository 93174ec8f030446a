import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/access/headers';

/** Gives each request its nonce and headers. It lets nobody in and keeps nobody out: that is the seat's work. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const asked = new Headers(request.headers);
  asked.set('x-nonce', nonce);
  asked.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers: asked } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'no-store');
  if (request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https') {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

export const config = {
  matcher: [{ source: '/((?!_next/static|_next/image|favicon.ico|icon.svg).*)' }],
};
