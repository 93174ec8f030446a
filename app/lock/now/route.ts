import { lockSession } from '@/lib/access/lock';
import { isSameOrigin } from '@/lib/access/same-origin';

/** Locks this session: told by a screen that blanks itself, or asked by a form of a page without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  await lockSession();
  if (request.headers.get('accept') === 'application/json') return new Response(null, { status: 204 });
  return new Response(null, { status: 303, headers: { location: '/lock' } });
}
