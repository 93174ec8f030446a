import { markOf, type MapPerson } from '@/lib/map/picture';
import { FADED, INK_OPACITY, STROKES } from '@/lib/map/strokes';
import type { Trust } from '@/lib/web/trust';
import type { CarriedLines } from './carried';
import { tenth, type Disc, type Fit } from './fit';
import { overlap, type Box } from './paper';
import { PRINT } from './print-ink';
import { shape, type Shape } from './shape';

/** How thick lines may be so that less than a quarter of the ground is line ink, a pale line counted for as much as it is dark. */
export type Thickness = {
  /** Times as thick as on the screen. */
  readonly share: number;
  /** From dot to dot of a dotted line, in pixels. */
  readonly gap: number;
  /** Whether dots are round: in a large web they are short strokes, of which a printed page holds five times as many. */
  readonly isRound: boolean;
};

type Web = { readonly lines: CarriedLines; readonly discs: readonly Disc[]; readonly fit: Fit };

/** Up to so many lines each is drawn by itself, so that all crossings show. */
const APART = 2_500;
/** Above, so many lines of a level are one path: a path of thousands is slow to paint, and one each a large file. */
const BUNCH = 40;
const MOST_INK = 0.22;
/** More dots than these take longer to paint than anybody waits. */
const MOST_DOTS = 60_000;
/** In pixels; a sixteenth of a millimetre, which every printer still draws. */
const THINNEST = 0.24;
/** The least that is left of a line's ink for that. */
const PALEST = 0.08;

/** Finds how thick the lines of a web may be on an area of so many square pixels. */
export function thicknessOf({ lines, discs, fit }: Web, area: number): Thickness {
  let [ink, dotted] = [0, 0];
  for (let at = 0; at < lines.trust.length; at++) {
    const length = lengthOf(lines, discs, at);
    const stroke = STROKES[(lines.trust[at] ?? 5) as Trust];
    if (stroke.dots) dotted += length;
    ink += length * stroke.width * fit.scale * fit.boost * (stroke.dots ? 0.4 : 1);
  }
  const share = Math.min(1, (MOST_INK * area) / (ink || 1));
  const gap = Math.max(4 * fit.scale * fit.boost, 2.4, dotted / MOST_DOTS);
  return { share, gap, isRound: lines.trust.length <= APART };
}

function lengthOf({ from, to }: CarriedLines, discs: readonly Disc[], at: number): number {
  const [one, other] = [discs[from[at] ?? 0], discs[to[at] ?? 0]];
  return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
}

/** The lines that touch a window of the sheet, by level and in the order given: thin below solid, to those on one thin line red. */
export function threadsOf(
  web: Web,
  people: readonly MapPerson[],
  thickness: Thickness,
  window: Box,
): readonly Shape[] {
  const { lines, discs, fit } = web;
  const levels = new Map<string, { trust: Trust; faded: boolean; fringe: boolean; paths: string[] }>();
  for (let at = 0; at < lines.trust.length; at++) {
    const [one, other] = [lines.from[at] ?? 0, lines.to[at] ?? 0];
    const [a, b] = [discs[one], discs[other]];
    if (!a || !b || !overlap(boxAround(a, b), window)) continue;
    const trust = (lines.trust[at] ?? 5) as Trust;
    const faded = lines.isFaded[at] === 1;
    const fringe = [people[one], people[other]].some((end) => end && markOf(end) === 'fringe');
    const key = `${String(fringe)} ${String(trust)} ${String(faded)}`;
    const level = levels.get(key) ?? { trust, faded, fringe, paths: [] };
    levels.set(key, level);
    const [dx, dy] = [tenth(b.x) - tenth(a.x), tenth(b.y) - tenth(a.y)];
    level.paths.push(`M${tenth(a.x)} ${tenth(a.y)}l${tenth(dx)} ${tenth(dy)}`);
  }
  const order = [...levels.values()].sort(
    (a, b) => Number(a.fringe) - Number(b.fringe) || b.trust - a.trust || Number(b.faded) - Number(a.faded),
  );
  const bunch = lines.trust.length <= APART ? 1 : BUNCH;
  return order.map(({ trust, faded, fringe, paths }) =>
    shape(
      'g',
      strokeOf(trust, { faded, fringe, wide: fit.scale * fit.boost }, thickness),
      bunched(paths, bunch).map((d) => shape('path', { d })),
    ),
  );
}

function bunched(paths: readonly string[], size: number): readonly string[] {
  const count = Math.ceil(paths.length / size);
  return Array.from({ length: count }, (_, at) => paths.slice(at * size, (at + 1) * size).join(''));
}

/** How one level of trust is drawn. `wide`: times as wide as at zoom 1. */
export function strokeOf(
  trust: Trust,
  { faded, fringe, wide }: { readonly faded: boolean; readonly fringe: boolean; readonly wide: number },
  { share, ...spacing }: Thickness,
): Shape['attributes'] {
  const { width, dots } = STROKES[trust];
  // The page draws dots half as large again as the line is thin, or nobody would see them.
  const life = fringe ? 2 : dots ? width * 1.5 : width;
  const wished = life * wide * share;
  // What no printer draws as thin as it should be is drawn paler instead.
  const pale = fringe ? 1 : Math.max(PALEST, Math.min(1, wished / THINNEST));
  const opacity = (fringe ? 0.9 : INK_OPACITY) * (faded ? FADED : 1) * pale;
  return {
    fill: 'none',
    stroke: (fringe ? PRINT['thread'] : PRINT['ink']) ?? '',
    strokeWidth: Math.max(THINNEST, Math.round(wished * 100) / 100),
    strokeOpacity: Math.round(opacity * 1000) / 1000,
    ...(dots && dotsOf(spacing)),
  };
}

function dotsOf({ gap, isRound }: Omit<Thickness, 'share'>): Shape['attributes'] {
  if (isRound) return { strokeLinecap: 'round', strokeDasharray: `0 ${tenth(gap)}` };
  return { strokeDasharray: `${tenth(gap / 3)} ${tenth((gap * 2) / 3)}` };
}

function boxAround(a: Disc, b: Disc): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  // Even a level line has a height.
  return { x, y, width: Math.abs(a.x - b.x) + 1, height: Math.abs(a.y - b.y) + 1 };
}
