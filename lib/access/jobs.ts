import 'server-only';
import { forgetVault, heldVaults } from '@/lib/access/vault';
import { isLocked } from '@/lib/crypto/installation-key';
import { burnDue } from '@/lib/db/burn';
import { db } from '@/lib/db/client';
import { seeClock } from '@/lib/db/clock';
import { makeDueBackups } from '@/lib/db/due-backups';
import { listenTo } from '@/lib/db/listener';
import { retainDue } from '@/lib/db/retain-due';
import { clearOldHistory } from '@/lib/db/row-history';
import { clearOldAnswers } from '@/lib/db/sent-forms';
import type { JobName } from '@/lib/jobs/kinds';
import { isQueueRunning, schedule, sendJob, startQueue, workOn } from '@/lib/jobs/queue';
import { logJob } from '@/lib/logs/log-deed';

/** How often what is due is looked for. In milliseconds. */
const EVERY = 60 * 1000;
const HOUR = 60 * EVERY;
const DAY = 24 * HOUR;
/** The queue has so long to open until what is due at the start is looked for. In milliseconds. */
const FIRST = 5 * 1000;

type Due = 'burn' | 'clear' | 'retain' | 'backup';

/** When each is looked for by the clock, in UTC. Whoever runs Woven in the daytime alone has them every day too. */
const CLOCK: Readonly<Record<Due, string>> = {
  burn: '* * * * *',
  clear: '17 * * * *',
  retain: '43 * * * *',
  backup: '*/5 * * * *',
};

const held = globalThis as unknown as {
  wovenJobs?: NodeJS.Timeout;
  wovenSent?: boolean;
  wovenHourly?: number;
};

/**
 * Begins to do what is due without anybody asking for it: what is due in the database once over all machines, by the queue; what
 * this process holds in its memory here, every minute.
 */
export function startJobs(): void {
  if (held.wovenJobs) return;
  workOn('burn', burn);
  workOn('clear', clear);
  workOn('retain', retain);
  workOn('backup', () => makeDueBackups());
  for (const [name, cron] of Object.entries(CLOCK)) void schedule(name as JobName, cron);
  startQueue();
  // Told at once when a right is lost anywhere; every minute, in case the line to the database was down.
  listenTo('', () => void forgetSealed().catch(() => undefined));
  held.wovenJobs = setInterval(() => void runJobs(), EVERY).unref();
  setTimeout(() => void runJobs(), FIRST).unref();
}

/** Looks at the clock, and does what is due. A job that fails is tried again the next time. */
export async function runJobs(): Promise<void> {
  if (isLocked()) return;
  try {
    await forgetSealed();
    await seeClock();
    await (isQueueRunning() ? sendAtStart() : doHere());
  } catch {
    logJob('job.failed');
  }
}

/** What came due while no machine ran does not wait for the clock. */
async function sendAtStart(): Promise<void> {
  if (held.wovenSent) return;
  held.wovenSent = true;
  for (const name of Object.keys(CLOCK)) await sendJob(name as JobName, {}, { once: 'at the start' });
}

/** Where no queue runs, each process looks; whoever comes second finds nothing to do. */
async function doHere(): Promise<void> {
  await burn();
  const now = performance.now();
  if (held.wovenHourly !== undefined && now - held.wovenHourly < HOUR) return;
  held.wovenHourly = now;
  await clear();
  await retain();
  await makeDueBackups();
}

/** By the database's clock, looked at just before: waiting times move with one that jumped. */
async function burn(): Promise<void> {
  const { now } = await seeClock();
  for (const campaignId of await burnDue(now)) {
    forgetVault(campaignId);
    logJob('job.burned');
  }
}

async function clear(): Promise<void> {
  const { now, isSteady } = await seeClock();
  if (isSteady) await clearOldHistory(now);
  await clearOldAnswers(now);
  // What was found of a campaign nobody writes to any more.
  await db.keptAnswer.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } });
}

/** What goes by the day goes once the clock went evenly for a whole one. */
async function retain(): Promise<void> {
  const { now, isSteady } = await seeClock();
  if (isSteady && (await retainDue(now)) > 0) logJob('job.failed');
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
