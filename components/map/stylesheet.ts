import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import type { Trust } from '@/lib/web/trust';
import { INK_OPACITY, STROKES } from '@/lib/map/strokes';
import type { Ink } from './ink';

/** What the style reads of each element, and writes nowhere else. */
export type NodeData = { readonly radius: number; readonly colour: string };
export type EdgeData = { readonly trust: Trust };

/** How much larger than life things are drawn; asked each time, so that one sheet serves every zoom. */
export type Boosts = {
  readonly disc: () => number;
  readonly line: () => number;
  /** So many lines that thin ones step back. */
  readonly many: boolean;
};

/** How Cytoscape draws discs and threads. */
export function stylesheet(ink: Ink, boost: Boosts): StylesheetJson {
  return [
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never,
    },
    {
      selector: 'node',
      style: {
        width: (node: NodeSingular) => 2 * (node.data('radius') as number) * boost.disc(),
        height: (node: NodeSingular) => 2 * (node.data('radius') as number) * boost.disc(),
        'background-color': (node: NodeSingular) => ink.colourOf(node.data('colour') as string),
        'border-width': () => 2 * boost.disc(),
        'border-color': ink.paper,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-color': ink.ink,
        'line-cap': 'butt',
        'overlay-opacity': 0,
        opacity: (edge: EdgeSingular) =>
          boost.many && (edge.data('trust') as Trust) > 3 ? 0.3 : INK_OPACITY,
        width: (edge: EdgeSingular) => STROKES[edge.data('trust') as Trust].width * boost.line(),
      },
    },
    {
      selector: 'edge[trust = 5]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [0.1, 4],
        'line-cap': 'round',
        width: () => 1.5 * boost.line(),
      },
    },
    {
      selector: 'edge.fringe',
      style: { 'line-color': ink.thread, opacity: 0.9, width: () => 2 * boost.disc() },
    },
    { selector: 'node.rest', style: { opacity: 0.14 } },
    { selector: 'edge.rest', style: { opacity: 0.05 } },
    { selector: '.gone', style: { display: 'none' } },
    { selector: 'node.aside', style: { opacity: 0.3 } },
    { selector: 'edge.aside', style: { opacity: 0.1 } },
    { selector: 'edge.lit', style: { opacity: 0.85 } },
    {
      selector: 'edge.chosen',
      style: { opacity: 1, 'underlay-color': ink.ink, 'underlay-opacity': 0.16, 'underlay-padding': 5 },
    },
  ];
}
