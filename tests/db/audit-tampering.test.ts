import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { appendEvent } from '@/lib/db/audit';
import { signHeads, verifyAudit } from '@/lib/db/audit-verify';
import { db, type Tx } from '@/lib/db/client';
import { seededChance } from '@/lib/campaigns/seeded-chance';
import { proof } from '@/tests/proofs/proof';
import { leadOfNewCampaign } from './people';

const EVENTS = 24;
const TAMPERINGS = 1_000;
const url = process.env['DATABASE_URL'] ?? '';

type Attack = (tx: Tx, campaignId: string, pick: (below: number) => number) => Promise<unknown>;

/** What somebody with the database alone can do. They know how hashes were made before there was a key. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'another deed': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET deed = deed || 'x' WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'another person': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET user_id = gen_random_uuid() WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'another moment': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET at = at + interval '1 ms' WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'one subject more': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET subject_ids = array_append(subject_ids, 'x') WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'one subject less': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET subject_ids = subject_ids[2:] WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'another hash': (tx, campaignId, pick) =>
    tx.$executeRaw`UPDATE audit_event SET hash = md5(hash) || md5(deed) WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'one removed': (tx, campaignId, pick) =>
    tx.$executeRaw`DELETE FROM audit_event WHERE campaign_id = ${campaignId}::uuid AND sequence = ${1 + pick(EVENTS)}`,
  'one removed, the rest moved up': async (tx, campaignId, pick) => {
    const gone = 1 + pick(EVENTS);
    await tx.$executeRaw`DELETE FROM audit_event WHERE campaign_id = ${campaignId}::uuid AND sequence = ${gone}`;
    for (let sequence = gone + 1; sequence <= EVENTS; sequence += 1) {
      await tx.$executeRaw`UPDATE audit_event SET sequence = sequence - 1 WHERE campaign_id = ${campaignId}::uuid AND sequence = ${sequence}`;
    }
  },
  'two exchanged': async (tx, campaignId, pick) => {
    const one = 1 + pick(EVENTS);
    const other = 1 + ((one + pick(EVENTS - 1)) % EVENTS);
    for (const [from, to] of [
      [one, -1],
      [other, one],
      [-1, other],
    ]) {
      await tx.$executeRaw`UPDATE audit_event SET sequence = ${to} WHERE campaign_id = ${campaignId}::uuid AND sequence = ${from}`;
    }
  },
  'one slipped in at the end, hashed as before there was a key': async (tx, campaignId) => {
    const last = await tx.auditEvent.findFirstOrThrow({
      where: { campaignId },
      orderBy: { sequence: 'desc' },
    });
    const event = { ...last, sequence: last.sequence + 1, deed: 'worker.edit' };
    await tx.auditEvent.create({ data: { ...event, hash: plainHash(last.hash, event) } });
  },
  'one slipped in at the start': async (tx, campaignId) => {
    const first = await tx.auditEvent.findFirstOrThrow({ where: { campaignId } });
    await tx.auditEvent.create({ data: { ...first, sequence: 0 } });
  },
  'the end cut off': (tx, campaignId, pick) =>
    tx.$executeRaw`DELETE FROM audit_event WHERE campaign_id = ${campaignId}::uuid AND sequence > ${pick(EVENTS)}`,
  'the end cut off and the signature taken away': async (tx, campaignId, pick) => {
    await tx.$executeRaw`DELETE FROM audit_event WHERE campaign_id = ${campaignId}::uuid AND sequence > ${1 + pick(EVENTS - 1)}`;
    await tx.$executeRaw`UPDATE campaign SET audit_head = '' WHERE id = ${campaignId}::uuid`;
  },
  'the end cut off and signed anew, hashed as before there was a key': async (tx, campaignId, pick) => {
    const last = 1 + pick(EVENTS - 1);
    await tx.$executeRaw`DELETE FROM audit_event WHERE campaign_id = ${campaignId}::uuid AND sequence > ${last}`;
    const { hash } = await tx.auditEvent.findFirstOrThrow({ where: { campaignId, sequence: last } });
    const signed = ['v1', last, 1, hash, createHash('sha256').update(hash).digest('base64url')].join('|');
    await tx.campaign.update({ where: { id: campaignId }, data: { auditHead: signed } });
  },
  'one changed and every hash from there made anew, as before there was a key': async (
    tx,
    campaignId,
    pick,
  ) => {
    const from = 1 + pick(EVENTS);
    await tx.$executeRaw`UPDATE audit_event SET deed = 'worker.edit2' WHERE campaign_id = ${campaignId}::uuid AND sequence = ${from}`;
    const events = await tx.auditEvent.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } });
    let previous = events.find(({ sequence }) => sequence === from - 1)?.hash ?? '';
    for (const event of events.slice(from - 1)) {
      previous = plainHash(previous, event);
      await tx.auditEvent.update({
        where: { campaignId_sequence: { campaignId, sequence: event.sequence } },
        data: { hash: previous },
      });
    }
  },
  'the signature of another moment': (tx, campaignId) =>
    tx.$executeRaw`UPDATE campaign SET audit_head = replace(audit_head, '|1|', '|2|') WHERE id = ${campaignId}::uuid`,
};

type Hashed = {
  campaignId: string;
  sequence: number;
  at: Date;
  userId: string;
  deed: string;
  subjectIds: string[];
};

function plainHash(previous: string, { campaignId, sequence, at, userId, deed, subjectIds }: Hashed): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, campaignId, sequence, at.toISOString(), userId, deed, subjectIds]))
    .digest('hex');
}

proof('a tampered audit', '1,000 tamperings, all found', async () => {
  const { campaignId, userId } = await leadOfNewCampaign();
  for (let event = 0; event < EVENTS; event += 1) {
    await db.$transaction((tx) =>
      appendEvent(tx, { campaignId, userId }, 'worker.edit', [String(event), userId]),
    );
  }
  expect(await verifyAudit(url, campaignId)).toEqual([
    { campaignId, events: EVENTS, unkeyed: 0, problems: [], isSealed: false },
  ]);
  const whole = await keep(campaignId);
  const chance = seededChance(3);
  const kinds = Object.entries(ATTACKS);
  const missed: string[] = [];
  let found = 0;
  for (let turn = 0; turn < TAMPERINGS; turn += 1) {
    const [kind, attack] = kinds[turn % kinds.length] ?? kinds[0]!;
    await db.$transaction((tx) => attack(tx, campaignId, (below) => chance.below(below)));
    const [checked] = await verifyAudit(url, campaignId);
    const [first] = checked?.problems ?? [];
    if (first && Number.isInteger(first.sequence)) found += 1;
    else missed.push(kind);
    await whole.restore();
  }
  expect(await verifyAudit(url, campaignId)).toMatchObject([{ problems: [] }]);
  return {
    found: `${String(found)} of ${String(TAMPERINGS)} found, of ${String(kinds.length)} kinds`,
    faults: missed.map((kind) => `not found: ${kind}`),
  };
});

/** The chain as it is, to be brought back after each attack. */
async function keep(campaignId: string) {
  const events = await db.auditEvent.findMany({ where: { campaignId } });
  const { auditHead } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  return {
    restore: () =>
      db.$transaction([
        db.auditEvent.deleteMany({ where: { campaignId } }),
        db.auditEvent.createMany({ data: events }),
        db.campaign.update({ where: { id: campaignId }, data: { auditHead } }),
      ]),
  };
}

test('a chain from before there was a key still holds, and says which events are not keyed', async () => {
  const { campaignId, userId } = await leadOfNewCampaign();
  let previous = '';
  for (let sequence = 1; sequence <= 3; sequence += 1) {
    const event = { campaignId, sequence, at: new Date(), userId, deed: 'worker.add', subjectIds: [userId] };
    previous = plainHash(previous, event);
    await db.auditEvent.create({ data: { ...event, hash: previous } });
  }
  const pool = new Pool({ connectionString: url, max: 1 });
  await signHeads(pool);
  await pool.end();
  await db.$transaction((tx) => appendEvent(tx, { campaignId, userId }, 'worker.edit', []));
  expect(await verifyAudit(url, campaignId)).toEqual([
    { campaignId, events: 4, unkeyed: 3, problems: [], isSealed: false },
  ]);
  await db.auditEvent.update({
    where: { campaignId_sequence: { campaignId, sequence: 2 } },
    data: { deed: 'x' },
  });
  expect(await verifyAudit(url, campaignId)).toMatchObject([
    { problems: [{ kind: 'changed', sequence: 2 }] },
  ]);
});
