import 'server-only';
import { isLocked, unlockKeys } from '@/lib/crypto/installation-key';
import { isOneOf } from '@/lib/crypto/keyring';
import { db } from '@/lib/db/client';
import type { Refusal } from '@/lib/forms/refusal';
import { logJob } from '@/lib/logs/log-deed';

const MOST_TRIES = 10;
const QUARTER_HOUR = 15 * 60 * 1000;

// In memory: before the keys are there, nothing is written.
const counted = globalThis as unknown as { wovenUnlockTries?: number[] };

/** Opens the installation's keys with the passphrase of the key file, where they are closed. Tries are counted, whoever makes them. */
export async function unlockInstallation(passphrase: string): Promise<{ readonly open: true } | Refusal> {
  if (!isLocked()) return { open: true };
  const now = Date.now();
  const tries = (counted.wovenUnlockTries ?? []).filter((at) => at > now - QUARTER_HOUR);
  const [first = now] = tries;
  if (tries.length >= MOST_TRIES) {
    const minutes = Math.max(1, Math.ceil((first + QUARTER_HOUR - now) / 60_000));
    return { refused: { key: 'access.wait', values: { minutes } }, field: null };
  }
  counted.wovenUnlockTries = [...tries, now];
  const opens = await unlockKeys(passphrase, async (keys) => {
    const row = await db.installation.findUnique({ where: { id: 1 }, select: { keyCheck: true } });
    return !row?.keyCheck || isOneOf(keys, row.keyCheck);
  });
  if (!opens) return { refused: { key: 'access.unlockWrong' }, field: 'passphrase' };
  counted.wovenUnlockTries = [];
  logJob('server.unlocked');
  return { open: true };
}
