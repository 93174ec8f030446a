import 'server-only';
import { installationKeys, isLocked } from '@/lib/crypto/installation-key';
import { findDatabaseState, type DatabaseState } from '@/lib/db/readiness';
import { isDiskNearlyFull } from '@/lib/db/space';

/** What a server needs to serve, each in a fixed word: this is told to whoever asks, so it says nothing else. */
export type Readiness = {
  readonly database: DatabaseState;
  readonly keys: 'ready' | 'locked' | 'missing';
  readonly disk: 'ready' | 'full';
};

/** How long an answer is good for, so that asking costs the database nothing however often it is done. In milliseconds. */
const GOOD_FOR = 1_000;

let last: { readonly at: number; readonly readiness: Promise<Readiness> } | undefined;

/** How this server stands, looked at no more than once a second. */
export function findReadiness(now = performance.now()): Promise<Readiness> {
  if (!last || now - last.at > GOOD_FOR) last = { at: now, readiness: look() };
  return last.readiness;
}

async function look(): Promise<Readiness> {
  const database = await findDatabaseState();
  return { database, keys: findKeys(), disk: isDiskNearlyFull() ? 'full' : 'ready' };
}

function findKeys(): Readiness['keys'] {
  try {
    if (isLocked()) return 'locked';
    return installationKeys().length > 0 ? 'ready' : 'missing';
  } catch {
    return 'missing';
  }
}
