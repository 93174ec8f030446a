/**
 * The whole analysis at four sizes against the figures to reach, its memory, its growth, and the peers in the same run:
 * `npm run bench analysis`. Processor time, so that what else runs does not count (much): the load is printed. Exits with 1
 * when a figure is missed. Whichever of igraph and networkx Python has take part.
 */
import { loadavg } from 'node:os';
import { analyze } from '@/lib/web/analyze';
import { anchorOf } from '@/lib/web/anchor';
import { curveAlong } from '@/lib/web/curve';
import { parseDay } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { bridgesOf } from '@/lib/web/knots';
import { QUESTIONS, type Ground } from '@/lib/web/questions';
import { removalOrder } from '@/lib/web/removal';
import { removalRanks } from '@/lib/web/removal-order';
import { resilienceByTrust, resilienceOf } from '@/lib/web/resilience';
import { separateRoutes } from '@/lib/web/routes/separate-routes';
import { standingsIn } from '@/lib/web/standings';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { floorOf } from './floor';
import { memoryOf, processorTime } from './measured';
import { againstPeers } from './peers';
import { makeWorkplace } from './workplace';

const SMALL = 8_300;
const LARGE = 100_000;
const SIZES = [
  [1_000, 5_000],
  [SMALL, 40_000],
  [30_000, 200_000],
  [LARGE, 1_000_000],
] as const;

/** How many times faster than a peer. */
const FASTER: Readonly<Record<string, number>> = { graphology: 10, networkx: 10, igraph: 1 };

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');
const options = { on, solidThreshold: 3 } as const;

type Row = {
  readonly name: string;
  /** Milliseconds to reach at 8,300 / 40,000 and at 100,000 / 1,000,000. */
  readonly small: number;
  readonly large: number | null;
  readonly work: (ground: Ground) => unknown;
};

const ROWS: readonly Row[] = [
  { name: 'standings, holds, bridges, core, from facts', small: 15, large: 600, work: fromFacts },
  { name: 'one removal order with its curve', small: 5, large: 120, work: ({ web }) => oneCurve(web) },
  { name: 'R', small: 15, large: 300, work: ({ web }) => resilienceOf(web.solid, removalRanks(web.ids)) },
  { name: 'S', small: 80, large: 1_500, work: ({ web }) => resilienceByTrust(web, removalRanks(web.ids)) },
  { name: '200 random-turnover runs', small: 400, large: null, work: turnover },
  { name: 'separate routes for everyone', small: 80, large: 1_000, work: routes },
  { name: '20 introductions', small: 100, large: 3_000, work: introductions },
  { name: 'leaders', small: 50, large: 1_500, work: (ground) => QUESTIONS.leaders(ground, {}) },
  { name: 'divisions, by department', small: 50, large: 1_500, work: divisions },
];

function fromFacts({ facts }: Ground): unknown {
  const web = weave(facts, options);
  return [standingsIn(web, anchorOf(web)), bridgesOf(web.solid)];
}

function oneCurve(web: Web): unknown {
  return curveAlong(web.solid, removalOrder(web.solid, ranksOf(web)));
}

const ranksByWeb = new WeakMap<Web, Int32Array>();
function ranksOf(web: Web): Int32Array {
  const ranks = ranksByWeb.get(web) ?? removalRanks(web.ids, 1)[0] ?? new Int32Array(0);
  ranksByWeb.set(web, ranks);
  return ranks;
}

function turnover(ground: Ground): unknown {
  return QUESTIONS.whatIf(ground, { moves: [{ kind: 'turnover', percent: 10, seed: 1 }] });
}

function routes({ web }: Ground): unknown {
  return separateRoutes(web.solid, anchorOf(web).members);
}

function introductions(ground: Ground): unknown {
  return QUESTIONS.introductions(ground, { count: 20, perPerson: 3, underWay: [], refused: [] });
}

function divisions(ground: Ground): unknown {
  return QUESTIONS.divisions(ground, { by: 'department', least: 0 });
}

function groundOf(facts: WebFacts): Ground {
  const web = weave(facts, options);
  return { facts, web, analysis: analyze(web), floor: floorOf(web) };
}

let missed = 0;

function judge(name: string, found: number, asked: number | null, unit: string): void {
  const isMissed = asked !== null && found > asked;
  if (isMissed) missed += 1;
  const figure = `${found.toFixed(1)} ${unit}`.padStart(12);
  const goal = asked === null ? '' : `   to reach: ${String(asked)} ${unit}${isMissed ? '   MISSED' : ''}`;
  console.log(`  ${name.padEnd(46)}${figure}${goal}`);
}

function comparePeers(web: Web): void {
  for (const { peer, part, ours, theirs } of againstPeers(web, web.ids.length < LARGE ? 15 : 5)) {
    const times = theirs / ours;
    const asked = FASTER[peer] ?? 1;
    const isMissed = times < asked;
    if (isMissed) missed += 1;
    const figures = `${theirs.toFixed(2)} ms there, ${ours.toFixed(2)} ms here`;
    const goal = `${times.toFixed(1)} times faster   to reach: ${String(asked)}${isMissed ? '   MISSED' : ''}`;
    console.log(`  ${peer.padEnd(11)}${part.padEnd(12)}${figures.padEnd(38)}${goal}`);
  }
}

/** Milliseconds of each row at each size, by its name. */
const growth = new Map<string, string[]>(ROWS.map(({ name }) => [name, []]));

for (const [workers, lines] of SIZES) {
  const facts = makeWorkplace(workers, lines);
  const ground = groundOf(facts);
  const load = loadavg()[0] ?? 0;
  console.log(`\n${String(workers)} workers, ${String(lines)} lines   (load ${load.toFixed(1)})`);
  const [asSmall, asLarge] = [workers === SMALL, workers === LARGE];
  for (const { name, small, large, work } of ROWS) {
    if (asLarge && large === null) continue;
    const found = processorTime(() => work(ground), asLarge ? 3 : 9);
    judge(name, found, asSmall ? small : asLarge ? large : null, 'ms');
    growth.get(name)?.push(((1_000 * found) / lines).toFixed(2).padStart(8));
  }
  const memory = memoryOf(() => {
    const web = weave(facts, options);
    return [web, web.said.on, analyze(web)];
  });
  judge('memory of web and analysis above the facts', memory, asSmall ? 20 : asLarge ? 200 : null, 'MB');
  if (asSmall || asLarge) comparePeers(ground.web);
}

console.log('\nMicroseconds for each line, at the four sizes:');
for (const [name, figures] of growth) console.log(`  ${name.padEnd(46)}${figures.join('')}`);
console.log(`\n${missed === 0 ? 'Every figure is reached.' : `${String(missed)} figures are missed.`}`);
if (missed > 0) process.exitCode = 1;
