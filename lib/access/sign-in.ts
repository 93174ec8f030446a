import 'server-only';
import { handleKey } from '@/lib/access/handle-key';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { countSignInAttempt, forgetAttempts } from '@/lib/access/limits';
import { verifyPassphrase } from '@/lib/access/passphrase';
import { anyHandleLookup } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { logSignIn } from '@/lib/logs/log-deed';

export type Checked =
  | { readonly outcome: 'match'; readonly userId: string }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Checks a handle and a passphrase. Unknown handles, wrong passphrases and disabled users answer alike, and take as long. */
export async function checkPassphrase(handle: string, passphrase: string, address: string): Promise<Checked> {
  const key = handleKey(handle);
  const attempt = await countSignInAttempt(key, address);
  if (!attempt.allowed) {
    logSignIn('sign-in.limited', 'passphrase');
    return { outcome: 'wait', seconds: attempt.seconds };
  }
  const user = await db.user.findFirst({
    where: { handleKey: { in: anyHandleLookup(key) }, disabledAt: null },
    select: { id: true, passphraseHash: true },
  });
  if (!(await verifyPassphrase(user?.passphraseHash ?? null, passphrase)) || !user) {
    logSignIn('sign-in.failed', 'passphrase');
    return { outcome: 'mismatch' };
  }
  await forgetAttempts(key);
  await keepKeyPair(user.id, passphrase);
  return { outcome: 'match', userId: user.id };
}
