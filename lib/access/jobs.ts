import 'server-only';
import { forgetVault, heldVaults } from '@/lib/access/vault';
import { isLocked } from '@/lib/crypto/installation-key';
import { burnDue } from '@/lib/db/burn';
import { db } from '@/lib/db/client';
import { retainDue } from '@/lib/db/retain-due';
import { clearOldHistory } from '@/lib/db/row-history';
import { clearOldAnswers } from '@/lib/db/sent-forms';
import { logJob } from '@/lib/logs/log-deed';

/** How often what is due is looked for. In milliseconds. */
const EVERY = 60 * 1000;
const HOUR = 60 * EVERY;
const DAY = 24 * HOUR;

const held = globalThis as unknown as {
  wovenJobs?: NodeJS.Timeout;
  wovenCleared?: number;
  wovenRetained?: number;
};

/** Begins to do what is due without anybody asking for it: at the start, and every minute. */
export function startJobs(): void {
  if (held.wovenJobs) return;
  held.wovenJobs = setInterval(() => void runJobs(new Date()), EVERY).unref();
  void runJobs(new Date());
}

/** Does what is due at a moment. A job that fails is tried again the next time. */
export async function runJobs(now: Date): Promise<void> {
  if (isLocked()) return;
  try {
    for (const campaignId of await burnDue(now)) {
      forgetVault(campaignId);
      logJob('job.burned');
    }
    await forgetSealed();
    await clearHourly(now);
    await retainDaily(now);
  } catch {
    logJob('job.failed');
  }
}

/** History is long: it is gone through once an hour. */
async function clearHourly(now: Date): Promise<void> {
  if (now.getTime() - (held.wovenCleared ?? 0) < HOUR) return;
  held.wovenCleared = now.getTime();
  await clearOldHistory(now);
  await clearOldAnswers(now);
}

/** What is kept by the clock is kept by days: they are looked at once a day. */
async function retainDaily(now: Date): Promise<void> {
  if (now.getTime() - (held.wovenRetained ?? 0) < DAY) return;
  held.wovenRetained = now.getTime();
  if ((await retainDue(now)) > 0) logJob('job.failed');
}

/** Another process may have sealed or burned a campaign whose keys this one holds. */
async function forgetSealed(): Promise<void> {
  const ids = heldVaults();
  if (ids.length === 0) return;
  const open = await db.campaign.findMany({
    where: { id: { in: [...ids] }, sealedAt: null },
    select: { id: true },
  });
  for (const id of ids) if (!open.some((campaign) => campaign.id === id)) forgetVault(id);
}
