/**
 * How long the map of a large workplace takes to lay out, in process: `npm run bench layout`. To reach at 8,300 workers and
 * 40,000 lines: 300 ms packed, 20 s placed with care, 300 ms after one new line, and after 1 % new lines 95 % of people move
 * less than a label's width; at 100,000 and 1,000,000 packed in 3 s. Peers, over the whole web: d3-force and
 * graphology-layout-forceatlas2, 300 steps each.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LargeWeb } from '@/lib/map/circled/circled';
import type { Kept } from '@/lib/map/circled/kept';
import { layOutLarge, type LargeMap } from '@/lib/map/circled/lay-out';
import { refineLarge } from '@/lib/map/circled/refine-large';
import { SPACING } from '@/lib/map/layout';
import { chanceFrom } from '@/lib/web/chance';
import { freshCircles } from '@/lib/web/circles/fresh';
import { mapCircles } from '@/lib/web/circles/map-circles';
import { parseDay } from '@/lib/web/day';
import { circlesOf, modularityOf } from '@/lib/web/divisions/circles';
import type { RatingFact, WebFacts } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { processorTime } from './measured';
import { overlapShare } from './overlap';
import { makeWorkplace } from './workplace';

const CREW = 25;
const CREWS_IN_DEPARTMENT = 8;
/** How large a disc is, in pixels at zoom 1. */
const DISC = 11;
const STEPS = 300;

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');

let missed = 0;

function line(what: string, found: string, limit: string, isReached: boolean): void {
  if (!isReached) missed += 1;
  console.log(
    `  ${what.padEnd(42)}${found.padStart(12)}   to reach: ${limit}${isReached ? '' : '   MISSED'}`,
  );
}

const told = (what: string, found: string) => console.log(`  ${what.padEnd(42)}${found.padStart(12)}`);
const ms = (time: number) => `${time.toFixed(0)} ms`;

function wovenFrom(facts: WebFacts): Web {
  return weave(facts, { on: on as NonNullable<typeof on>, solidThreshold: 3 });
}

function largeWeb(web: Web): LargeWeb {
  const crews = Int32Array.from(web.ids, (_, place) => Math.floor(place / CREW));
  return { ...web, crews, departments: crews.map((crew) => Math.floor(crew / CREWS_IN_DEPARTMENT)) };
}

const nothing = (size: number): Kept => ({
  x: new Float64Array(size),
  y: new Float64Array(size),
  circle: new Int32Array(size).fill(-1),
  pinned: new Uint8Array(size),
  bubbles: new Map(),
});

function keptFrom({ circled, layout }: LargeMap): Kept {
  const circle = Int32Array.from(circled.circleOf, (place) => circled.numbers[place] ?? -1);
  const bubbles = layout.bubbles.map(
    (bubble, at) => [circled.numbers[at] ?? -1, { ...bubble, refined: true }] as const,
  );
  return { ...nothing(circle.length), x: layout.x, y: layout.y, circle, bubbles: new Map(bubbles) };
}

function withMore(facts: WebFacts, lines: number): WebFacts {
  const chance = chanceFrom(11);
  const someone = () => facts.workers[Math.floor(chance() * facts.workers.length)]?.id ?? '';
  const more: RatingFact[] = [];
  while (more.length < lines) {
    const [one, other] = [someone(), someone()].sort();
    if (one === other) continue;
    const trust = (1 + Math.floor(chance() * 5)) as Trust;
    more.push({ between: [one ?? '', other ?? ''], voice: 'organizer', trust, ratedOn: on });
  }
  return { ...facts, ratings: [...facts.ratings, ...more] };
}

/** How far that share of people moves at most. */
function movedBy(one: LargeMap['layout'], other: LargeMap['layout'], share: number): number {
  const moves = Array.from(one.x, (x, person) =>
    Math.hypot(x - (other.x[person] ?? 0), (one.y[person] ?? 0) - (other.y[person] ?? 0)),
  ).sort((a, b) => a - b);
  return moves[Math.floor(moves.length * share)] ?? 0;
}

function d3Whole({ lines, ids }: Web): { time: number; overlap: number } {
  const bodies = ids.map((_, at) => ({
    x: Math.cos(at) * Math.sqrt(at) * 40,
    y: Math.sin(at) * Math.sqrt(at) * 40,
  }));
  const links = Array.from(lines.trust, (_, at) => ({
    source: lines.from[at] ?? 0,
    target: lines.to[at] ?? 0,
  }));
  const time = processorTime(
    () =>
      forceSimulation(bodies)
        .force('line', forceLink(links).distance(90))
        .force('apart', forceManyBody().strength(-300).distanceMax(470))
        .force('x', forceX(0).strength(0.02))
        .force('y', forceY(0).strength(0.02))
        .force('room', forceCollide(34))
        .stop()
        .tick(STEPS),
    1,
    0,
  );
  return {
    time,
    overlap: overlapShare(
      bodies.map(({ x }) => x),
      bodies.map(({ y }) => y),
      DISC,
    ),
  };
}

function forceAtlas({ lines, ids }: Web): { time: number; overlap: number } {
  const graph = new UndirectedGraph();
  ids.forEach((id, at) =>
    graph.addNode(id, { x: Math.cos(at) * Math.sqrt(at), y: Math.sin(at) * Math.sqrt(at) }),
  );
  lines.trust.forEach((level, at) => {
    graph.addEdge(ids[lines.from[at] ?? 0], ids[lines.to[at] ?? 0], { weight: 6 - level });
  });
  const settings = { ...forceAtlas2.inferSettings(graph), adjustSizes: false };
  let found: Record<string, { x: number; y: number }> = {};
  const time = processorTime(() => (found = forceAtlas2(graph, { iterations: STEPS, settings })), 1, 0);
  const points = ids.map((id) => found[id] ?? { x: 0, y: 0 });
  // It knows no pixels: its picture is made as wide as ours.
  const width = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
  const scale = (Math.sqrt(ids.length) * SPACING * 1.5) / width;
  return {
    time,
    overlap: overlapShare(
      points.map(({ x }) => x * scale),
      points.map(({ y }) => y * scale),
      DISC,
    ),
  };
}

function large(): void {
  const facts = makeWorkplace(8_300, 40_000);
  const web = wovenFrom(facts);
  const numbers = largeWeb(web);
  console.log(`8300 workers, 40000 lines:`);
  const packed = layOutLarge(numbers, nothing(8_300));
  const circles = processorTime(() => mapCircles(numbers, numbers.crews, null), 5);
  const atOnce = processorTime(() => layOutLarge(numbers, nothing(8_300)), 5);
  line('circles packed at once', ms(atOnce), '300 ms', atOnce <= 300);
  told('  of which finding circles', ms(circles));
  const refine = () => refineLarge({ ...packed, pinned: new Uint8Array(8_300) });
  let refined = packed.layout;
  const care = processorTime(() => (refined = refine()), 1, 0);
  line('placed with care', ms(care), '20000 ms', care <= 20_000);
  const kept = keptFrom({ circled: packed.circled, layout: refined });
  const oneMore = largeWeb(wovenFrom(withMore(facts, 1)));
  const after = processorTime(() => layOutLarge(oneMore, kept), 5);
  line('after one new line', ms(after), '300 ms', after <= 300);
  const next = layOutLarge(largeWeb(wovenFrom(withMore(facts, 400))), kept).layout;
  const far = movedBy(refined, next, 0.95);
  line('1 % new lines: 95 % of people move', `${far.toFixed(1)} px`, `${String(SPACING)} px`, far < SPACING);
  told('  and 99 %', `${movedBy(refined, next, 0.99).toFixed(1)} px`);
  told('discs that lie over another', `${(overlapShare(refined.x, refined.y, DISC) * 100).toFixed(1)} %`);
  told('circles', String(packed.circled.numbers.length));
  const of = freshCircles(numbers, numbers.crews);
  told('modularity of circles', modularityOf(web, of).toFixed(3));
  told('  of the crews', modularityOf(web, numbers.crews).toFixed(3));
  told('  of Louvain, who may be as large as can be', modularityOf(web, circlesOf(web)).toFixed(3));
  told(
    '  by chance',
    modularityOf(
      web,
      of.toReversed().map((_, at) => of[(at * 7_919) % of.length] ?? 0),
    ).toFixed(3),
  );
  const d3 = d3Whole(web);
  told(`d3-force, whole, ${String(STEPS)} steps`, ms(d3.time));
  told('  discs that lie over another', `${(d3.overlap * 100).toFixed(1)} %`);
  const atlas = forceAtlas(web);
  told(`ForceAtlas2, whole, ${String(STEPS)} steps`, ms(atlas.time));
  told('  discs that lie over another', `${(atlas.overlap * 100).toFixed(1)} %`);
}

function huge(): void {
  const numbers = largeWeb(wovenFrom(makeWorkplace(100_000, 1_000_000)));
  console.log(`100000 workers, 1000000 lines:`);
  const time = processorTime(() => layOutLarge(numbers, nothing(100_000)), 1, 1);
  line('circles packed at once', ms(time), '3000 ms', time <= 3_000);
  told('  of which finding circles', ms(processorTime(() => mapCircles(numbers, numbers.crews, null), 1, 0)));
}

large();
huge();
if (missed > 0) process.exitCode = 1;
