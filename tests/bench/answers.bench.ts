/**
 * What each question about a campaign of 8,300 workers and 40,000 lines costs, in process: `npm run bench answers`. What takes
 * longer than `LIMIT` beside the ground it stands on is to be answered once over all machines.
 */
import { gzipSync } from 'node:zlib';
import { analyze } from '@/lib/web/analyze';
import { addDays, parseDay } from '@/lib/web/day';
import { monthsUpTo } from '@/lib/web/history';
import { QUESTIONS, type Ground, type Question } from '@/lib/web/questions';
import { stepsUpTo } from '@/lib/web/time/days';
import { weave } from '@/lib/web/weave';
import { floorOf } from './floor';
import { makeWorkplace } from './workplace';

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');
const from = addDays(on, -90);

const facts = makeWorkplace(8_300, 40_000);
const web = weave(facts, { on, solidThreshold: 3 });
const ground: Ground = { facts, web, analysis: analyze(web), floor: floorOf(web) };
const by = { by: 'department', least: 0 };
const WISHES: Readonly<Partial<Record<Question, unknown>>> = {
  trend: { days: monthsUpTo(on, 13) },
  firstRatedOn: {},
  leaders: {},
  figuresByWeek: { days: stepsUpTo(on, addDays(on, -360), web.ids.length).days },
  figuresThen: { from, to: on },
  difference: { from, to: on },
  pastWeb: { on: from },
  coreSince: { since: from },
  whatIf: { moves: [{ kind: 'most-tied', count: 10 }] },
  nextMoves: { steps: 20 },
  wholeCurve: { seed: 1 },
  divisions: by,
  circles: by,
  routes: {},
  introductions: { count: 20, perPerson: 2, underWay: [], refused: [] },
};

/** Milliseconds of processor time: the middle of three runs, after one to warm up. */
function middleOf(work: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).slice(1);
  return times.sort((a, b) => a - b)[1] ?? 0;
}

const asText = (answer: unknown) =>
  JSON.stringify(answer, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

console.log(`the ground ${middleOf(() => analyze(weave(facts, { on, solidThreshold: 3 }))).toFixed(0)} ms`);
for (const [question, wish] of Object.entries(WISHES)) {
  const ask = QUESTIONS[question as Question] as (ground: Ground, wish: unknown) => unknown;
  let answer: unknown;
  const time = middleOf(() => (answer = ask(ground, wish)));
  const text = asText(answer);
  const kept = middleOf(() => gzipSync(asText(answer), { level: 1 }));
  console.log(
    `${question.padEnd(16)} ${time.toFixed(1).padStart(8)} ms ${String(Math.round(text.length / 1024)).padStart(7)} KiB, packed in ${kept.toFixed(1)} ms`,
  );
}
