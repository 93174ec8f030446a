import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, plainFacts, solidThresholds } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import type { WebFacts } from '@/lib/web/facts';
import { compareIds } from '@/lib/web/ids';
import { hashOf } from '@/lib/web/removal-order';
import { STANDINGS } from '@/lib/web/standing';
import { TRUSTS, type SolidThreshold } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import * as slow from './oracles';

const ON = DAYS[2]!;
const woven = (facts: WebFacts, solidThreshold: SolidThreshold = 3) =>
  weave(facts, { on: ON, solidThreshold });

describe('fast and slow agree', () => {
  it('on what the web hangs from', () => {
    fc.assert(
      fc.property(plainFacts, solidThresholds, (facts, solidThreshold) => {
        const web = woven({ ...facts, committee: [] }, solidThreshold);
        const ties = slow.tiesOf(web, solidThreshold);
        const { kind, members } = analyze(web).anchor;
        const knot = slow.slowLargestKnot(ties);
        const most = Math.max(...web.ids.map((id) => ties.get(id)!.size));
        const hub = web.ids.find((id) => ties.get(id)!.size === most)!;
        expect({ kind, members }).toEqual(
          knot ? { kind: 'largest-knot', members: knot } : { kind: 'hub', members: [hub] },
        );
      }),
    );
  });

  it('on every worker: standing, lines, whom they hang on, whom they hold, core', () => {
    fc.assert(
      fc.property(plainFacts, solidThresholds, (facts, solidThreshold) => {
        const web = woven(facts, solidThreshold);
        const analysis = analyze(web);
        const anchor = analysis.anchor.members;
        const all = slow.tiesOf(web, 5);
        const solid = slow.tiesOf(web, solidThreshold);
        const expected = web.ids.map((id) => {
          const standing = slow.slowStanding(all, solid, anchor, id);
          const trusts = TRUSTS.filter((trust) => slow.tiesOf(web, trust).get(id)!.size > 0);
          return {
            id,
            standing,
            lines: all.get(id)!.size,
            solidLines: solid.get(id)!.size,
            bestTrust: trusts[0] ?? null,
            hangsOn: slow.slowCutters(solid, anchor, id)[0] ?? null,
            holds: slow.slowHolds(solid, anchor, id),
            core: slow.slowCore(solid, id),
          };
        });
        const place = (worker: { standing: (typeof STANDINGS)[number] }) =>
          STANDINGS.indexOf(worker.standing);
        expected.sort((one, other) => place(one) - place(other) || compareIds(one.id, other.id));
        expect(analysis.workers).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('on the figures of the whole web', () => {
    fc.assert(
      fc.property(plainFacts, solidThresholds, (facts, solidThreshold) => {
        const web = woven(facts, solidThreshold);
        const { summary, anchor, workers } = analyze(web);
        const solid = slow.tiesOf(web, solidThreshold);
        const cores = web.ids.map((id) => slow.slowCore(solid, id));
        const k = Math.max(0, ...cores);
        const holds = web.ids.map((id) => slow.slowHolds(solid, anchor.members, id));
        const most = Math.max(0, ...holds);
        expect(summary.reached).toBe(slow.routesFrom(solid, anchor.members).size);
        expect(summary.woven).toBe(workers.filter(({ standing }) => standing === 'woven').length);
        expect(summary.core).toEqual({
          k,
          members: k === 0 ? [] : web.ids.filter((_, at) => cores[at] === k),
        });
        expect(summary.bridges).toEqual(slow.slowBridges(solid));
        expect(summary.largestHold).toEqual(
          most === 0 ? null : { worker: web.ids[holds.indexOf(most)], holds: most },
        );
        expect(Object.values(summary.standings).reduce((sum, count) => sum + count)).toBe(summary.workers);
        expect(Object.keys(summary.standings)).toEqual([...STANDINGS]);
      }),
    );
  });

  it('on R and S', () => {
    fc.assert(
      fc.property(plainFacts, solidThresholds, (facts, solidThreshold) => {
        const web = woven(facts, solidThreshold);
        const { resilience, solidarity } = analyze(web).summary;
        const bySlow = TRUSTS.map((trust) => slow.slowResilience(slow.tiesOf(web, trust), 20));
        expect(resilience.R).toBeCloseTo(bySlow[solidThreshold - 1]!, 12);
        const n = web.ids.length;
        const star = (n - 1) / n ** 2;
        const clique = (n - 1) / (2 * n);
        const parts = bySlow.map((R) => (n <= 2 ? 0 : Math.max(0, (R - star) / (clique - star))));
        solidarity.byTrust.forEach((part, place) => expect(part).toBeCloseTo(parts[place]!, 12));
        expect(solidarity.S).toBeCloseTo(parts.reduce((sum, part) => sum + part, 0) / 5, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('on the hash that orders equals', () => {
    expect(hashOf('0|w1')).toBe(835469717);
    expect(hashOf('1|w1')).toBe(3449510803);
    expect(hashOf('0|Ñandú')).toBe(3897919060);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hashOf(text)).toBe(slow.slowHash(text));
      }),
    );
  });
});
