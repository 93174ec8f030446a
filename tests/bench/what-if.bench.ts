/**
 * How long playing a move takes, in process: `npm run bench what-if`. To reach: 200 runs of leaving at random in 400 ms at
 * 8,300 workers and 40,000 lines.
 */
import { analyze } from '@/lib/web/analyze';
import { anchorOf } from '@/lib/web/anchor';
import { parseDay } from '@/lib/web/day';
import { weave } from '@/lib/web/weave';
import { nextMoves } from '@/lib/web/what-if/next-moves';
import { turnover } from '@/lib/web/what-if/turnover';
import { whatIf } from '@/lib/web/what-if/what-if';
import { wholeCurve } from '@/lib/web/what-if/whole-curve';
import { makeWorkplace } from './workplace';

const LIMIT = 400;
const NOWHERE = { groups: 0, of: new Map<string, number[]>() };
const floor = { department: NOWHERE, shift: NOWHERE, language: NOWHERE, tag: NOWHERE };

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');

/** Milliseconds of processor time: the middle of seven runs, after two to warm up. */
function middleOf(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).slice(2);
  return times.sort((a, b) => a - b)[3] ?? 0;
}

const web = weave(makeWorkplace(8_300, 40_000), { on, solidThreshold: 3 });
const analysis = analyze(web);
const ground = { web, analysis, floor };
const anchor = anchorOf(web);
const times = {
  'leaving at random, 200 runs': middleOf(() => turnover(web, anchor, 10, 1)),
  'ten people taken out': middleOf(() => whatIf(ground, { moves: [{ kind: 'most-tied', count: 10 }] })),
  'twenty next moves': middleOf(() => nextMoves(ground, { steps: 20 })),
  'the whole curve': middleOf(() => wholeCurve(web, { seed: 1 })),
};
for (const [what, time] of Object.entries(times)) console.log(`${what.padEnd(30)} ${time.toFixed(1)} ms`);
if (times['leaving at random, 200 runs'] > LIMIT) process.exitCode = 1;
