import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts } from '@/tests/arbitraries';
import { anchorOf } from '@/lib/web/anchor';
import { chanceFrom, shuffledOrder } from '@/lib/web/chance';
import { curveAlong, reachAlong } from '@/lib/web/curve';
import { removalOrder } from '@/lib/web/removal';
import { removalRanks } from '@/lib/web/removal-order';
import { resilienceOf } from '@/lib/web/resilience';
import { weave } from '@/lib/web/weave';
import { BAKERY, bakeryWeb } from './bakery';
import { routesFrom, tiesOf } from './oracles';

const webs = plainFacts.map((facts) => weave(facts, { on: DAYS[2]!, solidThreshold: 3 }));
const websAndOrders = fc
  .tuple(webs, fc.integer())
  .map(([web, seed]) => ({ web, order: shuffledOrder(web.ids.length, chanceFrom(seed)) }));

describe('the curve of a removal order', () => {
  it('is what a search finds after each loss', () => {
    fc.assert(
      fc.property(websAndOrders, ({ web, order }) => {
        const ties = tiesOf(web, 3);
        const ids = Array.from(order, (person) => web.ids[person]!);
        const members = Array.from(anchorOf(web).members, (person) => web.ids[person]!);
        const [pieces, reached]: [number[], number[]] = [[], []];
        for (let gone = 0; gone <= ids.length; gone++) {
          const lost = ids.slice(0, gone);
          pieces.push(Math.max(0, ...ids.slice(gone).map((id) => routesFrom(ties, [id], lost).size)));
          reached.push(routesFrom(ties, members, lost).size);
        }
        expect([...curveAlong(web.solid, order)]).toEqual(pieces);
        expect([...reachAlong(web.solid, order, anchorOf(web).members)]).toEqual(reached);
      }),
    );
  });

  it('has R as its mean, in the worst case', () => {
    fc.assert(
      fc.property(webs, (web) => {
        const ranks = removalRanks(web.ids, 1);
        const curve = curveAlong(web.solid, removalOrder(web.solid, ranks[0]!));
        const sum = curve.slice(1).reduce((total, size) => total + size, 0);
        expect(resilienceOf(web.solid, ranks)).toBeCloseTo(sum / web.ids.length ** 2, 12);
      }),
    );
  });

  it('loses Teresa first at the bakery, and Pia and Quin with her', () => {
    const web = bakeryWeb(BAKERY);
    const order = removalOrder(web.solid, removalRanks(web.ids, 1)[0]!);
    expect(web.ids[order[0]!]).toBe('teresa');
    // Before: amos, lin, omar, pia, quin, ruth, teresa. After: lin, omar and ruth; Hana still has Gus.
    expect([...curveAlong(web.solid, order).slice(0, 2)]).toEqual([7, 3]);
    expect([...reachAlong(web.solid, order, web.committee).slice(0, 2)]).toEqual([9, 5]);
  });
});

describe('an order of chance', () => {
  it('has everybody once, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer(), (size, seed) => {
        const order = shuffledOrder(size, chanceFrom(seed));
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, place) => place));
        expect(shuffledOrder(size, chanceFrom(seed))).toEqual(order);
      }),
    );
  });
});
