import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import modularity from 'graphology-metrics/graph/modularity.js';
import { coreNumbers } from '@/lib/web/cores';
import { circlesOf, modularityOf } from '@/lib/web/divisions/circles';
import { upTo } from '@/lib/web/ints';
import { bridgesOf, largestKnot } from '@/lib/web/knots';
import { walkFrom } from '@/lib/web/walk';
import type { Web } from '@/lib/web/web';
import { processorTime } from './measured';

/** Milliseconds for one part of the analysis: ours, and those of a peer that has it too. */
export type Compared = {
  readonly peer: string;
  readonly part: string;
  readonly ours: number;
  readonly theirs: number;
};

/** The peers on the solid lines of a web, each on the parts it has. Their own building of the web does not count. */
export function againstPeers(web: Web, runs: number): Compared[] {
  const { solid } = web;
  const ours: Readonly<Record<string, number>> = {
    pieces: processorTime(() => walkFrom(solid, upTo(solid.size), new Int32Array(0)), runs, 5),
    knots: processorTime(() => largestKnot(solid), runs, 5),
    bridges: processorTime(() => bridgesOf(solid), runs, 5),
    cores: processorTime(() => coreNumbers(solid), runs, 5),
  };
  const compared = Object.entries(inPython(web)).flatMap(([peer, parts]) =>
    Object.entries(parts).map(([part, theirs]) => ({ peer, part, ours: ours[part] ?? NaN, theirs })),
  );
  return [...inGraphology(web, runs, ours['pieces'] ?? NaN), ...compared];
}

function inGraphology(web: Web, runs: number, pieces: number): Compared[] {
  const circles = circlesOf(web);
  const graph = new UndirectedGraph();
  web.ids.forEach((id, place) => graph.addNode(id, { community: circles[place] }));
  const { from, to, trust } = web.lines;
  trust.forEach((level, line) => {
    if (level > web.solidThreshold) return;
    graph.addEdge(web.ids[from[line] ?? 0], web.ids[to[line] ?? 0], { weight: 6 - level });
  });
  return [
    {
      peer: 'graphology',
      part: 'pieces',
      ours: pieces,
      theirs: processorTime(() => connectedComponents(graph), runs),
    },
    {
      peer: 'graphology',
      part: 'modularity',
      ours: processorTime(() => modularityOf(web, circles), runs, 5),
      theirs: processorTime(() => modularity(graph), runs),
    },
  ];
}

/** What Python's libraries need, where there are any: the system's own Python first, for which Debian packages them. */
function inPython({ solid }: Web): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-peers-'));
  try {
    const file = path.join(folder, 'web.txt');
    writeFileSync(file, `${solid.size}\n${linesIn(solid)}`);
    const script = path.join(import.meta.dirname, 'peers.py');
    for (const python of ['/usr/bin/python3', 'python3']) {
      const { status, stdout } = spawnSync(python, [script, file], { encoding: 'utf8' });
      if (status === 0) return JSON.parse(stdout) as ReturnType<typeof inPython>;
    }
    return {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesIn({ size, start, neighbour }: Web['solid']): string {
  const rows: string[] = [];
  for (let person = 0; person < size; person++) {
    for (const other of neighbour.subarray(start[person], start[person + 1])) {
      if (other > person) rows.push(`${person} ${other}\n`);
    }
  }
  return rows.join('');
}
