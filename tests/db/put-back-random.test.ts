import { describe, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { seededChance, type Chance } from '@/lib/campaigns/seeded-chance';
import { verifyAudit } from '@/lib/db/audit-verify';
import type { PutBackPlan } from '@/lib/db/put-back-plan';
import { differences, lastEvent, planFor, putsBack, stateOf, type Row, type State } from './kept-state';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { doesSomething } from './random-deeds';

const SEQUENCES = 12;

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
