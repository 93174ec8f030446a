/**
 * How long divisions and circles take, in process: `npm run bench divisions`. Cost grows linearly: four sizes.
 * To reach: 50 ms at 8,300 workers and 40,000 lines, 1.5 s at 100,000 and 1,000,000. The peer for circles is
 * graphology-communities-louvain on the same solid lines.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { anchorOf } from '@/lib/web/anchor';
import type { Analysis } from '@/lib/web/analysis';
import { parseDay } from '@/lib/web/day';
import { circlesOf, modularityOf } from '@/lib/web/divisions/circles';
import { circlesOnTheFloor } from '@/lib/web/divisions/circles-on-the-floor';
import { divisionIn } from '@/lib/web/divisions/divisions';
import type { Floor, Grouping } from '@/lib/web/floor';
import { standingsIn } from '@/lib/web/standings';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { makeWorkplace } from './workplace';

const SIZES: readonly (readonly [workers: number, lines: number, limit: number | null])[] = [
  [1_000, 5_000, null],
  [8_300, 40_000, 50],
  [30_000, 200_000, null],
  [100_000, 1_000_000, 1_500],
];

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');

/** Milliseconds of processor time: the middle of so many runs, after two to warm up. */
function middleOf(runs: number, work: () => unknown): number {
  for (let run = 0; run < 2; run++) work();
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** Crews of 25 make departments of about 200 on four shifts; four languages, and every third speaks two of them. */
function floorOf(web: Web): Floor {
  const grouping = (groups: number, groupsOf: (place: number) => number[]): Grouping => ({
    groups,
    of: new Map(web.ids.map((id, place) => [id, groupsOf(place)] as const)),
  });
  const departments = Math.max(6, Math.min(60, Math.round(web.ids.length / 200)));
  return {
    department: grouping(departments, (place) => [Math.floor(place / 25) % departments]),
    shift: grouping(4, (place) => [Math.floor(place / 25) % 4]),
    language: grouping(4, (place) => (place % 3 === 0 ? [0, 1 + (place % 3)] : [place % 4])),
    tag: grouping(12, (place) => (place % 5 === 0 ? [place % 12] : [])),
  };
}

function peer(web: Web): { time: number; modularity: number } {
  const graph = new UndirectedGraph();
  for (const id of web.ids) graph.addNode(id);
  const { from, to, trust } = web.lines;
  trust.forEach((level, line) => {
    if (level > web.solidThreshold) return;
    graph.addEdge(web.ids[from[line] ?? 0], web.ids[to[line] ?? 0], { weight: 6 - level });
  });
  const find = () => louvain.detailed(graph, { getEdgeWeight: 'weight', randomWalk: false });
  return { time: middleOf(3, find), modularity: find().modularity };
}

const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(11);

for (const [workers, lines, limit] of SIZES) {
  const web = weave(makeWorkplace(workers, lines), { on, solidThreshold: 3 });
  const floor = floorOf(web);
  const standings = standingsIn(web, anchorOf(web)).workers;
  const analysis = { byId: new Map(standings.map((worker) => [worker.id, worker])) } as unknown as Analysis;
  const runs = workers > 50_000 ? 3 : 9;
  const department = middleOf(runs, () =>
    divisionIn({ web, analysis, floor }, { by: 'department', least: 0 }),
  );
  const language = middleOf(runs, () => divisionIn({ web, analysis, floor }, { by: 'language', least: 0 }));
  const circles = middleOf(runs, () => circlesOf(web));
  const floored = middleOf(runs, () => circlesOnTheFloor({ web, floor }, { by: 'department', least: 0 }));
  const { time, modularity } = peer(web);
  console.log(
    `${String(workers)} workers, ${String(lines)} lines, ${String(web.solid.neighbour.length / 2)} solid:`,
  );
  console.log(
    `  by department       ${ms(department)}${limit === null ? '' : `   to reach: ${String(limit)} ms`}`,
  );
  console.log(`  by language         ${ms(language)}`);
  console.log(
    `  circles             ${ms(circles)}   modularity ${modularityOf(web, circlesOf(web)).toFixed(4)}`,
  );
  console.log(`  the library's       ${ms(time)}   modularity ${modularity.toFixed(4)}`);
  console.log(`  circles and floor   ${ms(floored)}`);
  if (limit !== null && Math.max(department, language, floored) > limit) process.exitCode = 1;
}
