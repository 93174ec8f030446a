// A file of 100,000 coworkers, 16 % of its rows malformed in eight ways: brought in whole, and taken back whole.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Seat } from '@/lib/access/seat';
import type { db as Database } from '@/lib/db/client';
import { makeInstallationKey } from '@/lib/crypto/key-file';
import { openEmbedded } from '@/lib/db/embedded';

const ROWS = 100_000;
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 300;

/** Every 25 rows hold four bad ones; the kinds take turns. */
const BAD: readonly ((id: string) => string)[] = [
  (id) => `${id},"Ana Rivera,pick,day,english,active,no,2024-01-01`,
  (id) => `${id},Ana Rivera,pick`,
  (id) => `${id},Ana Rivera,pick,day,english,active,no,2024-01-01,one,more`,
  (id) => `${id},,pick,day,english,active,no,2024-01-01`,
  (id) => `${id},Ana Rivera,pick,day,english,retired,no,2024-01-01`,
  (id) => `${id},Ana Rivera,pick,day,english,active,perhaps,2024-01-01`,
  (id) => `${id},Ana Rivera,pick,day,english,active,no,2024-02-30`,
  (id) => `${id},Ana "Nana" Rivera,pick,day,english,active,no,2024-01-01`,
];

function makeFile(): { content: Uint8Array; bad: number } {
  const lines = ['id,name,department,shift,languages,status,committee,started_on'];
  let bad = 0;
  for (let row = 0; row < ROWS; row += 1) {
    const id = `w${String(row).padStart(6, '0')}`;
    const isBad = row % 25 < 4;
    if (isBad) lines.push((BAD[bad++ % BAD.length] ?? (() => id))(id));
    else
      lines.push(
        `${id},${row % 10 === 0 ? `"Rivera ${row}, Ana"` : `Ana Rivera ${row}`},dept ${row % 12},shift ${row % 4},english|spanish,active,,2024-01-${10 + (row % 20)}`,
      );
  }
  return { content: new TextEncoder().encode(`${lines.join('\n')}\n`), bad };
}

/** V8 lets garbage lie while it has room: with this much room for its heap it shows what the work needs. */
const HEAP_MEGABYTES = 320;

if (process.execArgv.some((flag) => flag.startsWith('--max-old-space-size'))) await inDatabase();
else {
  const flags = [`--max-old-space-size=${HEAP_MEGABYTES}`, ...process.execArgv, ...process.argv.slice(1)];
  process.exitCode = spawnSync(process.execPath, flags, { stdio: 'inherit' }).status ?? 1;
}

async function inDatabase(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-bench-'));
  const keyFile = path.join(folder, 'bench.key');
  makeInstallationKey(keyFile);
  process.env['WOVEN_KEY_FILE'] = keyFile;
  const database = await openEmbedded(folder, {});
  process.env['DATABASE_URL'] = database.url;
  // What it imports reads the environment once, when it is loaded.
  const { migrate } = await import('@/lib/db/migrate');
  try {
    await migrate(database.url, path.resolve('prisma/migrations'));
    process.exitCode = (await bench()) ? 0 : 1;
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A lead in a campaign; made by hand, because the one way to a seat needs a request. */
async function newLead(db: typeof Database): Promise<Seat> {
  const { createCampaign } = await import('@/lib/access/campaigns');
  const words = { codeName: 'Bench', purpose: 'To see how long it takes.', issues: [] };
  const made = { ...words, workforce: ROWS };
  const { id: userId } = await db.user.create({ data: { sealed: '-', handleKey: 'b', passphraseHash: '-' } });
  const campaignId = await db.$transaction((tx) =>
    createCampaign(tx, words, { workforce: ROWS, isExample: false }),
  );
  const { id: seatId } = await db.seat.create({ data: { campaignId, userId, role: 'lead' } });
  const settings = {
    solidThreshold: 3,
    freshnessDays: 90,
    webRevision: 0,
    webAsOf: 0,
    wovenIn: null,
    isAhead: false,
    isExample: false,
  } as const;
  return {
    seatId,
    campaignId,
    userId,
    handle: 'b',
    role: 'lead',
    workerId: null,
    turf: { everybody: true },
    shown: 'names',
    sessionId: null,
    once: null,
    campaign: { ...made, ...settings },
  };
}

async function bench(): Promise<boolean> {
  const { db } = await import('@/lib/db/client');
  const { keepDraft, takeInHand } = await import('@/lib/import-drafts/commands');
  const { findDraft } = await import('@/lib/import-drafts/queries');
  const { guessReading } = await import('@/lib/import-drafts/reading');
  const { bringIn, seenAs } = await import('@/lib/imports/bring-in');
  const { undoImport } = await import('@/lib/imports/commands');
  const { findPlanned } = await import('@/lib/imports/planned');
  const { findImport } = await import('@/lib/imports/queries');

  const seat = await newLead(db);
  const { content, bad } = makeFile();
  const reading = guessReading(
    ['id', 'name', 'department', 'shift', 'languages', 'status', 'committee', 'started_on'],
    [],
  );
  const file = { idempotencyKey: randomUUID(), fileName: 'bench.csv', content, reading, problems: [] };
  const { draftId } = present(await keepDraft(seat, file));
  const draft = present(await findDraft(seat, draftId));

  globalThis.gc?.();
  const resting = process.memoryUsage().rss;
  let peak = resting;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();

  const began = performance.now();
  const planned = present(await findPlanned(seat, draft));
  const looked = performance.now();
  await takeInHand(seat, draft.id);
  await bringIn(seat, draft, seenAs(planned.plan.counts));
  const written = performance.now();
  peak = Math.max(peak, process.memoryUsage().rss);
  const { counts } = present(await findImport(seat, draft.id));
  const stored = await db.worker.count({ where: { campaignId: seat.campaignId } });
  await undoImport(seat, draft.id);
  const undone = performance.now();
  const left = await db.worker.count({ where: { campaignId: seat.campaignId } });
  clearInterval(watching);
  await db.$disconnect();

  const seconds = (written - began) / 1000;
  const megabytes = (peak - resting) / 1024 / 1024;
  const isWhole = counts.rows === ROWS && counts.refused === bad && stored === ROWS - bad && left === 0;
  console.log(`rows in ${ROWS}, taken ${stored}, refused ${counts.refused}, left after taking back ${left}`);
  console.log(
    `dry run ${((looked - began) / 1000).toFixed(1)} s, brought in ${((written - looked) / 1000).toFixed(1)} s, taken back ${((undone - written) / 1000).toFixed(1)} s`,
  );
  console.log(
    `${seconds.toFixed(1)} s of ${MOST_SECONDS}, ${megabytes.toFixed(0)} MB of ${MOST_MEGABYTES} beyond ${(resting / 1024 / 1024).toFixed(0)}`,
  );
  console.log(`longest stall ${(stalls.max / 1e6).toFixed(0)} ms`);
  return isWhole && seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES;
}

function present<T>(value: T | null): T {
  if (value === null) throw new Error('the file is gone');
  return value;
}
