import { findLocked, findSignedIn } from '@/lib/access/auth';
import { unlockSession } from '@/lib/access/lock';
import { isSameOrigin } from '@/lib/access/same-origin';
import type { UnlockAnswer } from '@/lib/accounts/unlock-answer';

const MOST_BYTES = 10_000;

/** Opens a locked screen that kept what was typed into it. The page without JavaScript has an action for it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  if (Number(request.headers.get('content-length') ?? '0') > MOST_BYTES)
    return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  return Response.json(await open(textOf(form, 'userId'), textOf(form, 'passphrase')));
}

async function open(userId: string, passphrase: string): Promise<UnlockAnswer> {
  const session = (await findLocked()) ?? (await findSignedIn());
  if (!session) return { is: 'gone' };
  if (session.userId !== userId) return { is: 'other' };
  const answer = await unlockSession(session, passphrase.slice(0, 1000));
  if (!('refused' in answer)) return { is: 'open' };
  const minutes = answer.refused.values?.['minutes'];
  return typeof minutes === 'number' ? { is: 'wait', minutes } : { is: 'wrong' };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
