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
import { standingsIn } from '@/lib/web/standings';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import { floorOf } from './floor';
import { processorTime } from './measured';
import { makeWorkplace } from './workplace';

const SIZES: readonly (readonly [workers: number, lines: number, limit: number | null])[] = [
  [1_000, 5_000, null],
  [8_300, 40_000, 50],
  [30_000, 200_000, null],
  [100_000, 1_000_000, 1_500],
];

const on = parseDay('2026-12-31');
if (!on) throw new Error('no such day');

function peer(web: Web): { time: number; modularity: number } {
  const graph = new UndirectedGraph();
  for (const id of web.ids) graph.addNode(id);
  const { from, to, trust } = web.lines;
  trust.forEach((level, line) => {
    if (level > web.solidThreshold) return;
    graph.addEdge(web.ids[from[line] ?? 0], web.ids[to[line] ?? 0], { weight: 6 - level });
  });
  const find = () => louvain.detailed(graph, { getEdgeWeight: 'weight', randomWalk: false });
  return { time: processorTime(find, 3), modularity: find().modularity };
}

const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(11);

for (const [workers, lines, limit] of SIZES) {
  const web = weave(makeWorkplace(workers, lines), { on, solidThreshold: 3 });
  const floor = floorOf(web);
  const standings = standingsIn(web, anchorOf(web)).workers;
  const analysis = { byId: new Map(standings.map((worker) => [worker.id, worker])) } as unknown as Analysis;
  const runs = workers > 50_000 ? 3 : 9;
  const timed = (work: () => unknown) => processorTime(work, runs);
  const department = timed(() => divisionIn({ web, analysis, floor }, { by: 'department', least: 0 }));
  const language = timed(() => divisionIn({ web, analysis, floor }, { by: 'language', least: 0 }));
  const circles = timed(() => circlesOf(web));
  const floored = timed(() => circlesOnTheFloor({ web, floor }, { by: 'department', least: 0 }));
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
