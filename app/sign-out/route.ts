import { endSessions } from '@/lib/access/accounts';
import { findSignedIn, signOut } from '@/lib/access/auth';
import { isSameOrigin } from '@/lib/access/same-origin';

/**
 * Signs out, with `everywhere` on every device, and has the browser forget all it kept of us. A route of its own because a
 * server action cannot set headers, and because a whole new page also drops what scripts held in memory.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const signedIn = await findSignedIn();
  const form = await request.formData().catch(() => null);
  if (signedIn && form?.has('everywhere')) await endSessions(signedIn.userId);
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { location: '/sign-in', 'clear-site-data': '"cache", "cookies", "storage"' },
  });
}
