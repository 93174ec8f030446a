/**
 * How long the analysis takes, in process: `npm run bench standings`.
 * To reach on 8,300 workers and 40,000 lines: standings ≤ 30 ms. The slow oracle of the tests is the peer, on a web it can do.
 */
import { analyze } from '@/lib/web/analyze';
import { anchorOf } from '@/lib/web/anchor';
import { parseDay } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { history, monthsUpTo } from '@/lib/web/history';
import { standingsIn } from '@/lib/web/standings';
import { weave } from '@/lib/web/weave';
import { slowCutters, slowHolds, slowStanding, tiesOf } from '../web/oracles';
import { makeWorkplace } from './workplace';

const [workers = 8_300, lines = 40_000] = process.argv.slice(2).map(Number);
const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');
const woven = (facts: WebFacts) => weave(facts, { on, solidThreshold: 3 });

/** Milliseconds of processor time: the middle and the worst of 15 runs, after three to warm up. */
function timed(work: () => unknown): string {
  const { middle, worst } = measured(work);
  return `${middle.toFixed(1)} ms (worst ${worst.toFixed(1)})`;
}

function measured(work: () => unknown): { middle: number; worst: number } {
  for (let run = 0; run < 3; run++) work();
  const runs = Array.from({ length: 15 }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
  return { middle: runs[7] ?? 0, worst: runs[14] ?? 0 };
}

const facts = makeWorkplace(workers, lines);
const web = woven(facts);
const { summary } = analyze(web);
console.log(`${workers} workers, ${lines} lines: ${summary.woven} woven, ${summary.reached} reached`);
console.log(`  weave      ${timed(() => woven(facts))}`);
const standings = measured(() => standingsIn(web, anchorOf(web)));
console.log(
  `  standings  ${standings.middle.toFixed(1)} ms (worst ${standings.worst.toFixed(1)})   to reach: 30 ms`,
);
if (standings.middle > 30) process.exitCode = 1;
console.log(`  analyze    ${timed(() => analyze(web))}   R, S and bridges included`);

const months = monthsUpTo(on, 13);
console.log(
  `  history    ${timed(() => history(facts, months, { solidThreshold: 3 }))}   the ends of 13 months`,
);

const few = woven(makeWorkplace(200, 900));
console.log('200 workers, 900 lines:');
console.log(`  standings  ${timed(() => standingsIn(few, anchorOf(few)))}`);
const began = performance.now();
const members = analyze(few).anchor.members;
const [all, solid] = [tiesOf(few, 5), tiesOf(few, 3)];
for (const id of few.ids) {
  slowStanding(all, solid, members, id);
  slowCutters(solid, members, id);
  slowHolds(solid, members, id);
}
console.log(`  the slow oracle once  ${(performance.now() - began).toFixed(0)} ms`);
