import 'server-only';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { nameOfBackup } from '@/lib/backups/file-name';
import type { BackupPlan } from '@/lib/backups/plan';
import { isRecipient } from '@/lib/crypto/age';
import { env } from '@/lib/env';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { version } from '@/package.json';
import { backup } from './backup';
import { claimBackup, endBadly, endWell, hearOf, type BackupTrouble, type Claim } from './backup-claim';
import { clearBackups } from './clear-backups';

/** How often we say that we are still at it, in milliseconds. */
const HEARD_EVERY = 3_000;

/** Makes the backups that are asked for or due, one after the other, and clears away those that are too old. */
export async function makeDueBackups(folder: string = env.backupFolder): Promise<void> {
  for (;;) {
    const claim = await claimBackup(new Date());
    if (!claim) return;
    if (await make(claim, folder)) await clearBackups(folder, claim.plan);
  }
}

/** For whom backups are encrypted: whoever runs the server says so, and the leads. */
export function recipientsOf(plan: BackupPlan): readonly string[] {
  return [...new Set([...env.backupTo, ...plan.recipients])];
}

async function make(claim: Claim, folder: string): Promise<boolean> {
  const madeAt = new Date();
  const file = nameOfBackup(madeAt, claim);
  const whole = path.join(/* turbopackIgnore: true */ folder, file);
  const progress = keepHeard(claim);
  try {
    const recipients = recipientsOf(claim.plan);
    const trouble = keyTrouble(recipients);
    if (trouble) {
      await endBadly(claim, trouble);
      return false;
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const wish = { woven: version, madeAt, recipients, onRows: progress.onRows };
    const { tables, size, sha256 } = await backup(env.databaseUrl ?? '', whole, wish);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const isOurs = await endWell(claim, { rows, bytes: size, sha256, file });
    if (!isOurs) rmSync(whole, { force: true });
    return isOurs;
  } catch (cause) {
    log.error('job.failed', { ...errorFacts(cause), job: 'backup' });
    await endBadly(claim, troubleOf(cause));
    return false;
  } finally {
    progress.stop();
  }
}

/** The keys of the page were checked when they were put in; those of the environment are looked at here. */
function keyTrouble(recipients: readonly string[]): BackupTrouble | null {
  if (recipients.length === 0) return 'noKey';
  return recipients.every(isRecipient) ? null : 'wrongKey';
}

/** @returns what is told the rows as they are written, and throws once the backup is not ours any more */
function keepHeard(claim: Claim) {
  const now = { rows: 0, isOurs: true };
  const timer = setInterval(() => {
    hearOf(claim, now.rows).then(
      (isOurs) => {
        now.isOurs = isOurs;
      },
      () => undefined,
    );
  }, HEARD_EVERY).unref();
  return {
    onRows: (rows: number) => {
      now.rows = rows;
      if (!now.isOurs) throw new Error('another machine makes this backup');
    },
    stop: () => clearInterval(timer),
  };
}

const TROUBLES: Readonly<Record<string, BackupTrouble>> = {
  ENOSPC: 'full',
  ENOENT: 'folder',
  ENOTDIR: 'folder',
  EEXIST: 'folder',
  EACCES: 'folder',
  EPERM: 'folder',
  EROFS: 'folder',
  ECONNREFUSED: 'database',
  ECONNRESET: 'database',
  '57P01': 'database',
};

/** What a system said, or what was behind it, as a word. */
function troubleOf(cause: unknown): BackupTrouble {
  if (!(cause instanceof Error)) return 'other';
  const code = 'code' in cause ? String(cause.code) : '';
  return TROUBLES[code] ?? troubleOf(cause.cause);
}
