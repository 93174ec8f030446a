/** Runs in the browser, on a page of its own: draws a whole web with the peer that the address asks for. */
import cytoscape from 'cytoscape';
import ForceGraph from 'force-graph';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { readWeb, type DrawnWeb } from './drawn-web';

/** As thick as on our map. */
const WIDTHS = [7, 5, 3, 1.5, 1];
const INK = '#00000055';
const DISC = '#2f6b4f';

/** Each draws everything and resolves once it is painted. */
const PEERS: Readonly<Record<string, (web: DrawnWeb, container: HTMLElement) => Promise<unknown>>> = {
  cytoscape: inCytoscape,
  sigma: inSigma,
  'force-graph': inForceGraph,
};

declare global {
  interface Window {
    /** Milliseconds from navigation to the first picture. */
    firstPicture?: number;
    /** What must not be cleared away while the heap is measured. */
    kept?: unknown;
  }
}

const draw = PEERS[location.hash.slice(1)];
const container = document.getElementById('drawn');
if (!draw || !container) throw new Error('no such peer');
const web = readWeb(await (await fetch('/web')).arrayBuffer());
window.kept = await draw(web, container);
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    window.firstPicture = performance.now();
  }),
);

function widthOf(trust: number): number {
  return WIDTHS[trust - 1] ?? 1;
}

async function inCytoscape({ x, y, from, to, trust }: DrawnWeb, into: HTMLElement): Promise<unknown> {
  const cy = cytoscape({
    container: into,
    elements: [
      ...Array.from(x, (at, person) => ({
        data: { id: `p${String(person)}` },
        position: { x: at, y: y[person] ?? 0 },
      })),
      ...Array.from(trust, (level, line) => ({
        data: {
          id: `l${String(line)}`,
          source: `p${String(from[line])}`,
          target: `p${String(to[line])}`,
          width: widthOf(level),
        },
      })),
    ],
    layout: { name: 'preset' },
    autoungrabify: true,
    boxSelectionEnabled: false,
    style: [
      { selector: 'node', style: { width: 14, height: 14, 'background-color': DISC } },
      { selector: 'edge', style: { width: 'data(width)', 'line-color': '#000', 'line-opacity': 0.33 } },
    ],
  });
  await new Promise<void>((painted) => {
    cy.one('render', () => painted());
    cy.fit(undefined, 20);
  });
  return cy;
}

async function inSigma({ x, y, from, to, trust }: DrawnWeb, into: HTMLElement): Promise<unknown> {
  const graph = new UndirectedGraph();
  x.forEach((at, person) => graph.addNode(person, { x: at, y: -(y[person] ?? 0), size: 3, color: DISC }));
  trust.forEach((level, line) => {
    graph.addEdge(from[line], to[line], { size: widthOf(level) / 3, color: INK });
  });
  const sigma = new Sigma(graph, into, { renderLabels: false });
  await new Promise<void>((painted) => {
    sigma.once('afterRender', () => painted());
    sigma.refresh();
  });
  return sigma;
}

async function inForceGraph({ x, y, from, to, trust }: DrawnWeb, into: HTMLElement): Promise<unknown> {
  const nodes = Array.from(x, (at, id) => ({ id, x: at, y: y[id] ?? 0, fx: at, fy: y[id] ?? 0 }));
  const links = Array.from(trust, (level, line) => ({
    source: from[line] ?? 0,
    target: to[line] ?? 0,
    width: widthOf(level),
  }));
  return new Promise((painted) => {
    const graph = new ForceGraph<(typeof nodes)[number], (typeof links)[number]>(into)
      .cooldownTicks(0)
      .enableNodeDrag(false)
      .autoPauseRedraw(true)
      .nodeRelSize(7)
      .nodeColor(() => DISC)
      .linkColor(() => INK)
      .linkWidth(({ width }) => width)
      .graphData({ nodes, links });
    graph.zoomToFit(0, 20);
    let frames = 0;
    graph.onRenderFramePost(() => {
      frames += 1;
      // Its first frame is drawn before it fits everybody in.
      if (frames === 2) painted(graph);
    });
  });
}
