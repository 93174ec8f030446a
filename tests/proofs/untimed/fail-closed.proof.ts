import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { actionNamed, everyRoute } from '@/tests/proofs/app-map';
import { calledByScript } from '@/tests/proofs/call-action';
import { fillCampaign, type FilledCampaign } from '@/tests/proofs/campaign';
import { campaignStored, changedTables, rows } from '@/tests/proofs/database';
import { fieldsOf, urlEncoded } from '@/tests/proofs/forms';
import { firstLead } from '@/tests/proofs/hand';
import { placeOf, recordsOf, type RecordIds } from '@/tests/proofs/places';
import { proof } from '@/tests/proofs/proof';
import { startBeside } from '@/tests/proofs/beside';

/** Stands in every text of the campaign under test. */
const WORDS = 'Failingclosed';

/** Something that breaks, and how it is mended. */
type Fault = {
  readonly what: string;
  readonly break: string;
  readonly mend: string;
  /** What must not be told; else nothing at all of the campaign. */
  readonly hides?: string;
};

const away = (table: string): Fault => ({
  what: `the table ${table} cannot be read`,
  break: `ALTER TABLE "${table}" RENAME TO "${table}_away"`,
  mend: `ALTER TABLE "${table}_away" RENAME TO "${table}"`,
});

function faultsIn(campaignId: string): readonly Fault[] {
  const here = `WHERE campaign_id = '${campaignId}'`;
  const spoil = (table: string, column: string, where: string): Fault => ({
    what: `${table}.${column} is spoiled`,
    break: `UPDATE "${table}" SET ${column} = 'spoiled ' || ${column} ${where}`,
    mend: `UPDATE "${table}" SET ${column} = substr(${column}, 9) ${where}`,
  });
  const campaign = `WHERE id = '${campaignId}'`;
  return [
    away('session'),
    away('user'),
    away('seat'),
    away('campaign_key'),
    // Whose seat is sound still learns what their campaign is called, and that they asked is written down.
    { ...away('worker'), hides: `${WORDS} Amos` },
    { ...away('one_on_one'), hides: `${WORDS} Amos` },
    {
      what: 'the campaign has no key',
      break: `CREATE TABLE key_away AS SELECT * FROM campaign_key ${here}; DELETE FROM campaign_key ${here}`,
      mend: 'INSERT INTO campaign_key SELECT * FROM key_away; DROP TABLE key_away',
    },
    spoil('campaign_key', 'wrapped', here),
    spoil('campaign', 'secret', campaign),
    spoil('campaign', 'sealed', campaign),
    spoil('user', 'sealed', `WHERE id IN (SELECT user_id FROM seat ${here})`),
  ];
}

proof('errors in auth, keys, database', 'fail closed: 0 data, 0 writes', async () => {
  const rosa = await firstLead();
  const campaign = await fillCampaign(rosa, WORDS);
  const ids = await recordsOf(campaign.id);
  const tally: Tally = { answers: 0, told: 0, writes: 0, faults: [] };
  const sound = await asksEverything(campaign, ids);
  if (sound.told < 10) tally.faults.push(`its lead is told of it on ${String(sound.told)} pages only`);
  const faults = faultsIn(campaign.id);
  for (const fault of faults) {
    await rows(fault.break);
    const before = await campaignStored(campaign.id).catch(() => ({}));
    const asked = await asksEverything(campaign, ids, { hides: fault.hides ?? WORDS }).finally(() =>
      rows(fault.mend),
    );
    note(tally, fault.what, asked);
    if (Object.keys(before).length === 0) continue;
    await rows(fault.break);
    const after = await campaignStored(campaign.id).finally(() => rows(fault.mend));
    const written = changedTables(before, after);
    noteWrites(tally, fault.what, fault.hides === undefined ? written : written.filter(isNoEvent));
  }
  await cannotAudit(campaign, tally);
  await elsewhere(campaign, ids, tally);
  const mended = await asksEverything(campaign, ids);
  if (mended.told !== sound.told) tally.faults.push('not everything came back once all was mended');
  return {
    found: `${String(faults.length + 3)} faults, ${String(tally.answers)} answers: ${String(tally.told)} with data, ${String(tally.writes)} writes; afterwards all ${String(mended.told)} pages as before`,
    faults: tally.faults,
  };
});

type Tally = { answers: number; told: number; writes: number; faults: string[] };
type Asked = { readonly answers: number; readonly told: number; readonly saying: readonly string[] };

/** Every page as its lead asks for it, and two writes. */
async function asksEverything(
  campaign: FilledCampaign,
  ids: RecordIds,
  { origin, hides = WORDS }: { readonly origin?: string; readonly hides?: string } = {},
): Promise<Asked> {
  // What is kept in memory is for the revision before.
  await rows('UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1', [campaign.id]);
  const saying: string[] = [];
  let answers = 0;
  for (const route of everyRoute().filter(({ pattern }) => pattern.includes('campaignId'))) {
    for (const headers of [{}, { rsc: '1' }]) {
      const answer = await campaign.lead.asks(placeOf(route, ids), { headers }, origin);
      answers += 1;
      if (answer.body.includes(hides)) saying.push(`${route.pattern} (${String(answer.status)})`);
    }
  }
  for (const asked of writesTo(campaign)) {
    const answer = await campaign.lead.asks(campaign.at('/one-on-ones/log'), asked, origin).catch(() => null);
    answers += 1;
    if (answer?.body.includes(hides) === true) saying.push('a write');
  }
  return { answers, told: saying.length, saying };
}

function isNoEvent(table: string): boolean {
  return table !== 'audit_event';
}

function writesTo(campaign: FilledCampaign) {
  const worker = fieldsOf({ name: 'Somebody new', asNew: 'yes', inUnit: 'yes' });
  const { body, type } = urlEncoded(fieldsOf({ key: crypto.randomUUID(), with: 'Nobody', heldOn: '' }));
  return [
    calledByScript(actionNamed('submitNewWorker').id, [campaign.id, null, worker]),
    { method: 'POST', headers: { 'content-type': type }, body },
  ];
}

function note(tally: Tally, what: string, { answers, told, saying }: Asked): void {
  tally.answers += answers;
  tally.told += told;
  tally.faults.push(...saying.map((place) => `${what}: ${place} told something`));
}

function noteWrites(tally: Tally, what: string, changed: readonly string[]): void {
  // The revision was moved by the proof itself.
  const tables = changed.filter((table) => table !== 'campaign');
  tally.writes += tables.length;
  tally.faults.push(...tables.map((table) => `${what}: ${table} was written`));
}

/** Where the event cannot be written, neither is the deed. */
async function cannotAudit(campaign: FilledCampaign, tally: Tally): Promise<void> {
  const before = await campaignStored(campaign.id);
  await rows(`ALTER TABLE audit_event ADD CONSTRAINT proof_closed CHECK (sequence < 0) NOT VALID`);
  try {
    for (const asked of writesTo(campaign).slice(0, 1)) {
      const answer = await campaign.lead.asks(campaign.at('/workers/new'), asked);
      tally.answers += 1;
      if (answer.status < 500)
        tally.faults.push(`a deed without its event was answered ${String(answer.status)}`);
    }
  } finally {
    await rows('ALTER TABLE audit_event DROP CONSTRAINT proof_closed');
  }
  noteWrites(tally, 'the audit cannot be written', changedTables(before, await campaignStored(campaign.id)));
}

/** A server with another key, and one whose database is gone. */
async function elsewhere(campaign: FilledCampaign, ids: RecordIds, tally: Tally): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-failing-'));
  const otherKey = path.join(folder, 'other.key');
  writeFileSync(otherKey, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  const { databaseUrl, keyFile } = inject('attacked');
  const gone = databaseUrl.replace(/:\d+\//, ':1/');
  const settings = [
    { what: 'another key', env: { DATABASE_URL: databaseUrl, WOVEN_KEY_FILE: otherKey } },
    { what: 'no database', env: { DATABASE_URL: gone, WOVEN_KEY_FILE: keyFile } },
  ];
  try {
    for (const { what, env } of settings) {
      const before = await campaignStored(campaign.id);
      const server = await startBeside('.', env);
      const asked = await asksEverything(campaign, ids, { origin: server.origin }).finally(server.stop);
      note(tally, what, asked);
      noteWrites(tally, what, changedTables(before, await campaignStored(campaign.id)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
