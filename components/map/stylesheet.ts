import type { StylesheetJson } from 'cytoscape';
import type { LevelInk } from '@/lib/map/ink-budget';
import { FADED, INK_OPACITY, STROKES } from '@/lib/map/strokes';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import type { Ink } from './ink';

/** What the style reads of each element, and writes nowhere else. */
export type NodeData = { readonly size: number; readonly rim: number; readonly paint: string };
export type EdgeData = { readonly trust: Trust };
/** How wide a bundle is in the map's own lengths. */
export type BundleData = { readonly thick: number };

/** How lines are drawn: the ink of each level of trust, 1 first, as it is at a zoom. */
export type LineStyle = { readonly inks: readonly LevelInk[]; readonly zoom: number };

/** How Cytoscape draws discs and threads. Nothing in it is a function: a thousand people are restyled in one go. */
export function stylesheet(ink: Ink, lines: LineStyle): StylesheetJson {
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
    ...nodeStyles(ink),
    ...edgeStyles(ink, lines),
    ...circleStyles(ink, lines),
    { selector: '.gone', style: { display: 'none' } },
  ];
}

function nodeStyles(ink: Ink): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(paint)',
        'border-width': 'data(rim)' as never,
        'border-color': ink.paper,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.rest', style: { opacity: 0.14 } },
    { selector: 'node.aside', style: { opacity: 0.3 } },
    { selector: 'node.outside', style: { opacity: 0.5 } },
  ];
}

function edgeStyles(ink: Ink, { inks, zoom }: LineStyle): StylesheetJson {
  const levels = TRUSTS.map((trust) => {
    const { width, alpha } = inks[trust - 1] ?? { width: STROKES[trust].width, alpha: INK_OPACITY };
    return { is: `[trust = ${String(trust)}]`, width: width / zoom, alpha, full: fullWidth(trust, zoom) };
  });
  const fringe = fullWidth(4, zoom) * 1.2;
  return [
    {
      selector: 'edge[trust]',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'line-color': ink.ink,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[trust = 5]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.1, 4], 'line-cap': 'round' },
    },
    ...levels.flatMap(({ is, width, alpha }) => [
      { selector: `edge${is}`, style: { width, opacity: alpha } },
      { selector: `edge.old${is}`, style: { opacity: alpha * FADED } },
    ]),
    { selector: 'edge.fringe', style: { 'line-color': ink.thread, opacity: 0.9, width: fringe } },
    { selector: 'edge.fringe.old', style: { opacity: 0.9 * FADED } },
    { selector: 'edge.rest', style: { opacity: 0.05 } },
    { selector: 'edge.aside', style: { opacity: 0.1 } },
    { selector: 'edge.outside', style: { opacity: 0.1 } },
    // Of whoever is looked at, each line is as thick as the legend has it.
    ...levels.map(({ is, full }) => ({
      selector: `edge.lit${is}`,
      style: { opacity: 0.85, width: full },
    })),
    {
      selector: 'edge.chosen',
      style: { opacity: 1, 'underlay-color': ink.ink, 'underlay-opacity': 0.16, 'underlay-padding': 5 },
    },
  ];
}

/** In the map's own lengths: what a level is wide where there is room for it. */
function fullWidth(trust: Trust, zoom: number): number {
  return Math.max(0.8, STROKES[trust].width * zoom ** 0.7) / zoom;
}

/** Bubbles let the quiet layer shine through a little; what is said of them is painted over them. */
function circleStyles(ink: Ink, { zoom }: LineStyle): StylesheetJson {
  // A bundle that is as wide as a street must not lie over the people beneath it.
  const strong = Math.min(0.3, 0.06 / zoom);

  return [
    {
      selector: 'node.circle',
      style: {
        'background-color': ink.paper,
        'background-opacity': 0.6,
        'border-width': 0,
        'z-compound-depth': 'bottom',
      },
    },
    { selector: 'node.circle.rest', style: { opacity: 0.4 } },
    {
      selector: 'edge.bundle',
      style: {
        'curve-style': 'straight',
        'line-color': ink.ink,
        'line-opacity': strong,
        width: 'data(thick)',
        'overlay-opacity': 0,
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    {
      selector: 'edge.bundle.loose',
      style: { 'line-color': ink.thread, 'line-style': 'dashed', 'line-dash-pattern': [20, 20] },
    },
    { selector: 'edge.bundle.rest', style: { 'line-opacity': Math.min(0.08, strong) } },
  ];
}
