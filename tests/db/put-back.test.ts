import { describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { putBack } from '@/lib/audit/commands';
import { seededChance, type Chance } from '@/lib/campaigns/seeded-chance';
import { db } from '@/lib/db/client';
import { digestOf, planPutBack, type PutBackPlan } from '@/lib/db/put-back-plan';
import { clearHistory, HISTORY_TABLES } from '@/lib/db/row-history';
import { verifyAudit } from '@/lib/db/audit-verify';
import { editCampaign } from '@/lib/campaigns/commands';
import { isRefusal } from '@/lib/forms/refusal';
import { undoImport } from '@/lib/imports/commands';
import { findPutBack } from '@/lib/put-back/queries';
import { rateTie } from '@/lib/ties/commands';
import { addWorker, deleteWorker, editWorker } from '@/lib/workers/commands';
import { DAYS } from '@/tests/arbitraries';
import { broughtIn } from './import-files';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { doesSomething, fieldsOf } from './random-deeds';

const SEQUENCES = 12;

type Row = Readonly<Record<string, unknown>>;
type State = ReadonlyMap<string, Row>;

/** Every row of a campaign that has a history, without what only counts its edits. */
async function stateOf(campaignId: string): Promise<State> {
  const state = new Map<string, Row>();
  for (const table of HISTORY_TABLES) {
    const rows = await db.$queryRawUnsafe<{ row: Row }[]>(
      `SELECT to_jsonb(t) - 'version' - 'updated_at' AS row FROM "${table}" t WHERE campaign_id = $1::uuid`,
      campaignId,
    );
    for (const { row } of rows) {
      const id = (row['id'] as string | undefined) ?? `${String(row['seat_id'])} ${String(row['worker_id'])}`;
      state.set(`${table} ${id}`, row);
    }
  }
  return state;
}

const isGone = (row: Row) =>
  ['deleted_at', 'withdrawn_at', 'undone_at'].some((mark) => typeof row[mark] === 'string');

/** What tells two states apart; a row that is not there and one that was taken away are alike. */
function differences(
  one: State,
  other: State,
  which: (key: string) => boolean = () => true,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => {
    const [a, b] = [one.get(key), other.get(key)];
    if (!which(key) || (a && b && JSON.stringify(a) === JSON.stringify(b))) return false;
    return (a && !isGone(a)) || (b && !isGone(b)) ? true : a !== undefined && b !== undefined;
  });
}

async function lastEvent(campaignId: string): Promise<number> {
  const last = await db.auditEvent.findFirst({ where: { campaignId }, orderBy: { sequence: 'desc' } });
  return last?.sequence ?? 0;
}

async function planFor(seat: Seat, userId: string, sequence: number): Promise<PutBackPlan> {
  return db.$transaction((tx) => planPutBack(tx, { campaignId: seat.campaignId, userId, sequence }));
}

async function putsBack(seat: Seat, userId: string, since: number) {
  const plan = await planFor(seat, userId, since);
  const answer = await putBack(seat, { userId, since, seen: digestOf(plan) });
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  return { plan, sequence: answer.sequence };
}

type Step = { readonly isHis: boolean; readonly then: State };

/** What his rows were before he first touched them, and which of those somebody else touched after him: by looking, not by the history. */
function witnessed(start: State, steps: readonly Step[]): { wanted: State; others: ReadonlySet<string> } {
  const wanted = new Map<string, Row>();
  const his = new Set<string>();
  const others = new Set<string>();
  let last = start;
  for (const { isHis, then } of steps) {
    for (const key of new Set([...last.keys(), ...then.keys()])) {
      const row = last.get(key);
      if (JSON.stringify(row) === JSON.stringify(then.get(key))) continue;
      if (!isHis && his.has(key)) others.add(key);
      if (isHis && !his.has(key) && row) wanted.set(key, row);
      if (isHis) his.add(key);
    }
    last = then;
  }
  return { wanted, others };
}

const touched = (plan: PutBackPlan) => new Set(plan.deeds.map(({ table, rowId }) => `${table} ${rowId}`));

async function doThings(count: number, whose: () => Seat, chance: Chance): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await doesSomething(whose(), chance);
}

describe('random work of two people', () => {
  test(
    'one’s is put back, the other’s stays, and undoing that brings all of it back',
    { timeout: 240_000 },
    async () => {
      let rows = 0;
      let left = 0;
      for (let seed = 1; seed <= SEQUENCES; seed += 1) {
        const chance = seededChance(seed);
        const { rosa } = await makeCampaign('Amos', 'Ruth', 'Lena', 'Hugo');
        const { campaignId } = rosa;
        const amos = await takeSeat(campaignId, 'lead');
        await doThings(8, () => chance.pick([rosa, amos]), chance);
        const start = await stateOf(campaignId);
        const since = (await lastEvent(campaignId)) + 1;
        const alone = chance.happens(0.3);
        const steps: Step[] = [];
        for (let turn = 0; turn < 12; turn += 1) {
          const who = alone || chance.happens(0.6) ? amos : rosa;
          await doesSomething(who, chance);
          steps.push({ isHis: who === amos, then: await stateOf(campaignId) });
        }
        const before = steps.at(-1)?.then ?? start;
        const { wanted, others } = witnessed(start, steps);
        const plan = await planFor(rosa, amos.userId, since);
        left += plan.left.length;
        if (plan.deeds.length === 0) continue;
        const { sequence } = await putsBack(rosa, amos.userId, since);
        const after = await stateOf(campaignId);
        const planned = touched(plan);
        rows += planned.size;
        expect(
          differences(wanted, after, (key) => planned.has(key)),
          `as before, seed ${seed}`,
        ).toEqual([]);
        expect(
          [...planned].filter((key) => others.has(key)),
          `nobody else’s, seed ${seed}`,
        ).toEqual([]);
        expect(
          differences(before, after, (key) => !planned.has(key)),
          `left alone, seed ${seed}`,
        ).toEqual([]);
        if (alone) expect(differences(start, after), `nobody else, seed ${seed}`).toEqual([]);
        await putsBack(rosa, rosa.userId, sequence);
        expect(differences(before, await stateOf(campaignId)), `undone, seed ${seed}`).toEqual([]);
        expect(await verifyAudit(process.env['DATABASE_URL'] ?? '', campaignId)).toMatchObject([
          { problems: [] },
        ]);
      }
      process.stdout.write(`${rows} records put back over ${SEQUENCES} sequences, ${left} left to others\n`);
      expect(rows).toBeGreaterThan(SEQUENCES);
      expect(left).toBeGreaterThan(0);
    },
  );
});

describe('putting back', () => {
  test('brings back what an undone file took away, and what it changed', async () => {
    const { rosa } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const { id: importId } = await broughtIn(rosa, 'id,name\nw1,Ana\nw2,Ben\n');
    const before = await stateOf(rosa.campaignId);
    const since = (await lastEvent(rosa.campaignId)) + 1;
    await undoImport(lena, importId);
    expect(differences(before, await stateOf(rosa.campaignId))).toHaveLength(3);
    await putsBack(rosa, lena.userId, since);
    expect(differences(before, await stateOf(rosa.campaignId))).toEqual([]);
  });

  test('leaves a new coworker whom somebody else has rated since', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const since = (await lastEvent(rosa.campaignId)) + 1;
    const added = await addWorker(lena, fieldsOf('Newcomer'));
    if (isRefusal(added)) throw new Error(added.refused.key);
    await rateTie(rosa, { between: [added.workerId, ids.Amos], told: null, trust: 2, ratedOn: DAYS[0]! });
    const plan = await planFor(rosa, lena.userId, since);
    expect(plan).toMatchObject({ deeds: [], left: [{ reason: 'builtOn', row: { rowId: added.workerId } }] });
    const answer = await putBack(rosa, { userId: lena.userId, since, seen: digestOf(plan) });
    expect(answer).toMatchObject({ refused: { key: 'audit.nothing' } });
  });

  test('does nothing else than what was shown', async () => {
    const { rosa, ids } = await makeCampaign('Amos', 'Ruth');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    const since = (await lastEvent(rosa.campaignId)) + 1;
    await deleteWorker(lena, ids.Amos);
    const seen = digestOf(await planFor(rosa, lena.userId, since));
    await deleteWorker(lena, ids.Ruth);
    const asked = { userId: lena.userId, since, seen };
    expect(await putBack(rosa, asked)).toMatchObject({ refused: { key: 'audit.changedMeanwhile' } });
  });

  test('is for leads, and within one campaign', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const hugo = await takeSeat(rosa.campaignId, 'organizer');
    await deleteWorker(rosa, ids.Amos);
    const asked = { userId: rosa.userId, since: 1, seen: '' };
    expect(await putBack(hugo, asked)).toMatchObject({ refused: { key: 'access.notAllowed' } });
    const other = await makeCampaign('Ruth');
    expect(await putBack(other.rosa, asked)).toMatchObject({ refused: { key: 'audit.nothing' } });
  });

  test('shows what it will do in words, to leads', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const lena = await takeSeat(rosa.campaignId, 'lead');
    await editWorker(
      lena,
      { workerId: ids.Amos, version: 1 },
      { ...fieldsOf('Amos B.'), department: 'Pick' },
    );
    await editCampaign(lena, { ...rosa.campaign, issues: [] });
    const asked = { userId: lena.userId, since: 1, page: 1 };
    expect(await findPutBack(rosa, asked)).toMatchObject({
      who: lena.handle,
      will: 1,
      stay: 0,
      notHere: 1,
      deeds: [
        {
          table: 'worker',
          deed: 'change-back',
          about: [{ kind: 'worker', name: 'Amos B.' }],
          changes: [
            { field: 'name', from: { text: 'Amos B.' }, to: { text: 'Amos' } },
            { field: 'department', from: { text: 'Pick' }, to: { kind: 'nothing' } },
          ],
        },
      ],
    });
    expect(await findPutBack(await takeSeat(rosa.campaignId, 'organizer'), asked)).toBeNull();
  });

  test('keeps no history without an event, and clears what is old', async () => {
    const { rosa, ids } = await makeCampaign('Amos');
    const { campaignId } = rosa;
    await db.worker.update({ where: { id: ids.Amos }, data: { inUnit: false } });
    expect(await db.rowHistory.count({ where: { campaignId } })).toBe(0);
    await deleteWorker(rosa, ids.Amos);
    const [kept] = await db.rowHistory.findMany({ where: { campaignId } });
    expect(kept).toMatchObject({
      tableName: 'worker',
      rowId: ids.Amos,
      happened: 'changed',
      eventSequence: 1,
    });
    expect(JSON.stringify(kept?.before)).not.toContain('Amos');
    expect(await db.$transaction((tx) => clearHistory(tx, campaignId, new Date(Date.now() + 1_000)))).toBe(1);
    expect(await db.rowHistory.count({ where: { campaignId } })).toBe(0);
  });
});
