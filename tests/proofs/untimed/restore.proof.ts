import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { makeIdentity } from '@/lib/crypto/age';
import { backup } from '@/lib/db/backup';
import { BackupProblem } from '@/lib/db/backup-problem';
import { restore } from '@/lib/db/restore';
import type { TableSums } from '@/lib/db/table-sums';
import { badFiles } from '@/tests/proofs/bad-backups';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { rows } from '@/tests/proofs/database';
import { firstLead } from '@/tests/proofs/hand';
import { proof } from '@/tests/proofs/proof';
import { killAll, type Keys } from '@/tests/proofs/killed-backups';
import { Writers } from '@/tests/proofs/restore-writers';
import { Target } from '@/tests/proofs/restored';

const BACKUPS = 20;
const WRITERS = 8;
/** Every fifth goes into a newer schema. */
const NEWER = 5;
const OURS = path.resolve('prisma/migrations');

/** A backup, and what is known of its moment without looking into it. */
type Taken = {
  readonly file: string;
  readonly tables: TableSums['tables'];
  readonly answeredBefore: number;
  readonly begunAfter: number;
};

proof(
  'restore',
  '20 of 20 restores equal by canonical hash; a damaged or foreign backup refused, the target untouched',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'woven-restore-'));
    const { identity, recipient } = await makeIdentity();
    const keys = { opener: { identities: [identity] }, recipient };
    try {
      const campaign = await FilledCampaign.open(await firstLead(), 'Lighthouse');
      const taken = await takeBackups(folder, campaign, keys);
      const restored = await restoreAll(folder, taken, campaign.id, keys);
      const good = taken.at(-1)?.file ?? '';
      const bad = await refuseAll(folder, good, keys);
      const killed = await killAll(folder, taken, identity, keys);
      return {
        found: `${restored.found}; ${bad.found}; ${killed.found}`,
        faults: [...restored.faults, ...bad.faults, ...killed.faults],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

async function takeBackups(
  folder: string,
  campaign: FilledCampaign,
  { recipient }: Keys,
): Promise<readonly Taken[]> {
  const writers = new Writers(campaign, WRITERS);
  const taken: Taken[] = [];
  try {
    while (writers.answered < WRITERS) await pause(100);
    for (let count = 0; count < BACKUPS; count += 1) {
      await pause(randomInt(1_500));
      const answeredBefore = await lastSequence(campaign.id);
      const file = path.join(folder, `${String(count)}.age`);
      const about = { woven: '0.0.0', madeAt: new Date(), recipients: [recipient] };
      const { tables } = await backup(inject('attacked').databaseUrl, file, about);
      taken.push({ file, tables, answeredBefore, begunAfter: await lastSequence(campaign.id) });
    }
  } finally {
    await writers.stop();
  }
  return taken;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function lastSequence(campaignId: string): Promise<number> {
  const found = await rows<{ last: number }>(
    'SELECT max(sequence) AS last FROM audit_event WHERE campaign_id = $1',
    [campaignId],
  );
  return found[0]?.last ?? 0;
}

async function restoreAll(folder: string, taken: readonly Taken[], campaignId: string, { opener }: Keys) {
  const newer = newerMigrations(folder);
  const faults: string[] = [];
  const moments: number[] = [];
  let equal = 0;
  for (const [count, one] of taken.entries()) {
    const target = await Target.make();
    const isNewer = count % NEWER === 0;
    await restore(target.url, one.file, isNewer ? newer : OURS, opener);
    if (isNewer) {
      const [added] = await target.query<{ kettle: number }>('SELECT DISTINCT kettle FROM worker');
      if (added?.kettle !== 3) faults.push(`backup ${String(count)} was not brought up to date`);
      await target.query('ALTER TABLE worker DROP COLUMN kettle');
    }
    const isEqual = JSON.stringify(await target.sums()) === JSON.stringify(one.tables);
    if (isEqual) equal += 1;
    else faults.push(`backup ${String(count)} came back otherwise`);
    const { moment, wrong } = await momentOf(target, one, campaignId);
    moments.push(moment);
    faults.push(...wrong.map((what) => `backup ${String(count)}: ${what}`));
    await target.drop();
  }
  const span = `events ${String(moments[0])} to ${String(moments.at(-1))}`;
  return {
    found: `${String(equal)} of ${String(taken.length)} equal, taken at ${span} of ${String(WRITERS)} writers, ${String(Math.ceil(taken.length / NEWER))} of them into a newer schema`,
    faults,
  };
}

/**
 * The moment a restored database is of: its last event. What stands in it must be what the events up to that one did, by
 * the log of the server that went on; nothing answered before the backup began is missing, and nothing is from after it.
 */
async function momentOf(target: Target, { answeredBefore, begunAfter }: Taken, campaignId: string) {
  const [log] = await target.query<{ last: number; count: number }>(
    `SELECT max(sequence)::int AS last, count(*)::int AS count FROM audit_event WHERE campaign_id = '${campaignId}'`,
  );
  const moment = log?.last ?? 0;
  const did = (deed: string, table: string) => ({
    should: rows<{ id: string }>(
      `SELECT DISTINCT unnest(h.ids) AS id FROM (
         SELECT array_agg(row_id) AS ids FROM row_history
         WHERE campaign_id = $1 AND table_name = $2 AND happened = 'added' AND event_sequence <= $3) h`,
      [campaignId, table, moment],
    ),
    is: target.query<{ id: string }>(
      `SELECT id::text AS id FROM ${table} WHERE campaign_id = '${campaignId}'`,
    ),
    deed,
  });
  const wrong: string[] = [];
  if (log?.count !== moment)
    wrong.push(`${String(log?.count)} events up to the one numbered ${String(moment)}`);
  if (moment < answeredBefore || moment > begunAfter)
    wrong.push(`of event ${String(moment)}, not of its moment`);
  for (const { should, is, deed } of [did('worker.add', 'worker'), did('tie.rate', 'trust_rating')]) {
    const [expected, found] = [ids(await should), ids(await is)];
    if (expected !== found) wrong.push(`not what the events up to ${String(moment)} did (${deed})`);
  }
  return { moment, wrong };
}

function ids(found: readonly { readonly id: string }[]): string {
  return found
    .map(({ id }) => id)
    .sort()
    .join(' ');
}

function newerMigrations(folder: string): string {
  const newer = path.join(folder, 'migrations');
  cpSync(OURS, newer, { recursive: true });
  mkdirSync(path.join(newer, '20990101000000_kettle'));
  const sql = 'ALTER TABLE worker ADD COLUMN kettle int NOT NULL DEFAULT 3;';
  writeFileSync(path.join(newer, '20990101000000_kettle', 'migration.sql'), sql);
  return newer;
}

async function refuseAll(folder: string, good: string, { opener, recipient }: Keys) {
  const faults: string[] = [];
  const target = await Target.make();
  await restore(target.url, good, OURS, opener);
  const before = JSON.stringify(await target.sums());
  const stranger = { identities: [(await makeIdentity()).identity] };
  const bad = await badFiles(good, opener, recipient, stranger);
  const file = path.join(folder, 'bad.age');
  let refused = 0;
  for (const { what, content, opener: tried } of bad) {
    writeFileSync(file, content);
    const problem = await restore(target.url, file, OURS, tried).catch((cause: unknown) => cause);
    const isSaid = problem instanceof BackupProblem && /^[^\n]+nothing was changed\.$/.test(problem.message);
    const isUntouched = JSON.stringify(await target.sums()) === before;
    if (isSaid && isUntouched) refused += 1;
    else faults.push(`${what}: ${isSaid ? 'refused, and the target touched' : 'not refused in words'}`);
  }
  await target.drop();
  return {
    found: `${String(refused)} of ${String(bad.length)} bad files refused in words, target untouched`,
    faults,
  };
}
