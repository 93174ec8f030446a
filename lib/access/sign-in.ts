import 'server-only';
import { handleKey } from '@/lib/access/handle-key';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { countComparison, countSignInAttempt, forgetAttempts, spareAddress } from '@/lib/access/limits';
import { verifyPassphrase } from '@/lib/access/passphrase';
import { anyHandleLookup } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { logSignIn } from '@/lib/logs/log-deed';

export type Checked =
  | { readonly outcome: 'match'; readonly userId: string }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Thrown in the turn of a comparison that must not be made. */
class TooMany extends Error {
  constructor(readonly seconds: number) {
    super('too many tries from one address');
  }
}

/** Checks a handle and a passphrase. Unknown handles, wrong passphrases and disabled users answer alike, and take as long. */
export async function checkPassphrase(handle: string, passphrase: string, address: string): Promise<Checked> {
  const key = handleKey(handle);
  const attempt = await countSignInAttempt(key, address);
  if (!attempt.allowed) return tooMany(attempt.seconds);
  const user = await db.user.findFirst({
    where: { handleKey: { in: anyHandleLookup(key) }, disabledAt: null },
    select: { id: true, passphraseHash: true },
  });
  const hash = user?.passphraseHash ?? null;
  const matches = await compare(hash, passphrase, address);
  if (matches instanceof TooMany) return tooMany(matches.seconds);
  if (!matches || !user) {
    logSignIn('sign-in.failed', 'passphrase');
    return { outcome: 'mismatch' };
  }
  await Promise.all([forgetAttempts(key), spareAddress(address)]);
  await keepKeyPair(user.id, passphrase);
  return { outcome: 'match', userId: user.id };
}

/** Compares, if the address has a try left when its turn comes. */
async function compare(hash: string | null, passphrase: string, address: string): Promise<boolean | TooMany> {
  try {
    return await verifyPassphrase(hash, passphrase, async () => {
      const attempt = await countComparison(address);
      if (!attempt.allowed) throw new TooMany(attempt.seconds);
    });
  } catch (cause) {
    if (cause instanceof TooMany) return cause;
    throw cause;
  }
}

function tooMany(seconds: number): Checked {
  logSignIn('sign-in.limited', 'passphrase');
  return { outcome: 'wait', seconds };
}
