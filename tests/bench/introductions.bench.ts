import { parseDay } from '@/lib/web/day';
import { analyze } from '@/lib/web/analyze';
import type { Floor } from '@/lib/web/floor';
import { planIntroductions } from '@/lib/web/introductions/introductions';
import { weave } from '@/lib/web/weave';
import { makeWorkplace } from './workplace';

/** Twenty introductions in workplaces of four sizes: `npm run bench introductions`. */
const SIZES = [
  [1_000, 4_800],
  [8_300, 40_000],
  [30_000, 200_000],
  [100_000, 1_000_000],
] as const;
const LIMITS = new Map([
  [8_300, 100],
  [100_000, 3_000],
]);
const on = parseDay('2026-11-01');
if (!on) throw new Error('no day');

for (const [workers, lines] of SIZES) {
  const facts = makeWorkplace(workers, lines);
  const web = weave(facts, { on, solidThreshold: 3 });
  const analysis = analyze(web);
  const floor = floorOf(web.ids);
  const wish = { count: 20, perPerson: 3, underWay: [], refused: [] };
  const runs = Array.from({ length: 7 }, () => {
    const began = process.cpuUsage();
    planIntroductions(web, analysis, floor, wish);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).sort((one, other) => one - other);
  const middle = runs[3] ?? 0;
  const plan = planIntroductions(web, analysis, floor, wish);
  const woven = plan.suggestions.reduce((sum, { woven }) => sum + woven.length, 0);
  const limit = LIMITS.get(workers);
  console.log(
    `${workers} workers, ${lines} lines: ${middle.toFixed(0)} ms (worst ${(runs[6] ?? 0).toFixed(0)})` +
      (limit === undefined ? '' : `   to reach: ${limit} ms`),
  );
  console.log(
    `  ${plan.suggestions.length} introductions weave in ${woven}; no fewer than ${plan.atLeast} lines could`,
  );
  if (limit !== undefined && middle > limit) process.exitCode = 1;
}

/** Crews of 25 in departments of four, three shifts, and one of five languages each. */
function floorOf(ids: readonly string[]): Floor {
  const by = (groups: number, groupOf: (place: number) => number) => ({
    groups,
    of: new Map(ids.map((id, place) => [id, [groupOf(place) % groups]])),
  });
  return {
    department: by(Math.ceil(ids.length / 100), (place) => Math.floor(place / 100)),
    shift: by(3, (place) => Math.floor(place / 25)),
    language: by(5, (place) => place * 7 + Math.floor(place / 25)),
    tag: { groups: 0, of: new Map() },
  };
}
