import type { Grouping } from '@/lib/map/groups';
import { markOf, type Mark } from '@/lib/map/picture';
import type { Carried } from './carried';
import { discShapes } from './discs';
import { discsOf, fitInto, groundOf, tenth, type Disc, type Fit } from './fit';
import { legendOf, type ChartWords, type Legend } from './legend';
import { nameShapes, namesOf, type Name } from './names';
import type { Box, Size } from './paper';
import { PRINT, PRINT_FONT } from './print-ink';
import { shape, type Shape } from './shape';
import { thicknessOf, threadsOf, type Thickness } from './threads';

/** A map laid out on paper, ready to be drawn whole or piece by piece. Lengths are pixels, 96 to the inch. */
export type Chart = Size & {
  readonly carried: Carried;
  readonly grouping: Grouping;
  readonly fit: Fit;
  readonly discs: readonly Disc[];
  readonly thickness: Thickness;
  readonly names: readonly Name[];
  readonly legend: Legend;
};

/** The sheet and what of it is printed on. */
export type Frame = Size & {
  /** White on all four sides. */
  readonly margin: number;
  /** How much larger than life title and legend are. */
  readonly unit: number;
  /** So wide may title and legend be, from the left: on a chart of many sheets, one of them. */
  readonly legendWidth: number;
};

/** Lays a map out: the web above, title and legend below it. */
export function layChart(
  carried: Carried,
  grouping: Grouping,
  words: ChartWords,
  { width, height, margin, unit, legendWidth }: Frame,
): Chart {
  const shown = {
    grouping,
    marks: new Set(
      carried.people.map((person) => markOf(person)).filter((mark): mark is Mark => mark !== null),
    ),
    hasFaded: Array.from(carried.lines.isFaded).includes(1),
  };
  const wide = Math.min(legendWidth, width) - 2 * margin;
  const at = (y: number) => legendOf(words, shown, { x: margin, y, width: wide, unit });
  const high = at(0).height;
  const area = {
    x: margin,
    y: margin,
    width: width - 2 * margin,
    height: Math.max(height * 0.3, height - 2 * margin - high - 10 * unit),
  };
  const fit = fitInto(groundOf(carried), area);
  const discs = discsOf(carried, fit);
  return {
    width,
    height,
    carried,
    grouping,
    fit,
    discs,
    thickness: thicknessOf({ lines: carried.lines, discs, fit }, inked(discs, area)),
    names: namesOf(carried, discs, fit, area),
    legend: at(height - margin - high),
  };
}

/** How much of an area the web covers: about an ellipse of its box, and never a mere strip. */
function inked(discs: readonly Disc[], area: Box): number {
  const spanOf = (all: readonly number[]): number =>
    all.reduce((most, one) => Math.max(most, one), -Infinity) -
    all.reduce((least, one) => Math.min(least, one), Infinity);
  const wide = Math.max(area.width * 0.3, spanOf(discs.map(({ x }) => x)));
  const high = Math.max(area.height * 0.3, spanOf(discs.map(({ y }) => y)));
  return wide * high * (Math.PI / 4);
}

/** The piece of a chart that lies in a window of it. */
export function pieceOf(chart: Chart, window: Box): readonly Shape[] {
  const { carried, discs, fit, thickness, grouping, names, legend } = chart;
  const isSeen = ({ x, y, radius }: Disc): boolean => {
    const reach = radius + 20;
    return (
      x + reach > window.x &&
      y + reach > window.y &&
      x - reach < window.x + window.width &&
      y - reach < window.y + window.height
    );
  };
  return [
    shape('rect', { ...rounded(window), fill: PRINT['paper'] ?? '' }),
    ...circleShapes(chart),
    ...threadsOf({ lines: carried.lines, discs, fit }, carried.people, thickness, window),
    ...discShapes(carried.people, discs, grouping, isSeen),
    shape('g', {}, nameShapes(names, window)),
    shape('g', {}, legend.shapes),
  ];
}

function circleShapes({ carried, fit }: Chart): readonly Shape[] {
  return carried.circles.map(({ x, y, radius }) =>
    shape('circle', {
      cx: tenth(x * fit.scale + fit.shift.x),
      cy: tenth(y * fit.scale + fit.shift.y),
      r: tenth(radius * fit.scale),
      fill: 'none',
      stroke: PRINT['rule'] ?? '',
      strokeWidth: 0.8,
    }),
  );
}

function rounded({ x, y, width, height }: Box): Record<keyof Box, number> {
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

/** A whole chart as a drawing of its own, in millimetres, with its title and who made it. */
export function drawingOf(chart: Chart, { title, subtitle }: Pick<ChartWords, 'title' | 'subtitle'>): Shape {
  const { width, height } = chart;
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${millimetres(width)}mm`,
      height: `${millimetres(height)}mm`,
      viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
      fontFamily: PRINT_FONT,
    },
    [
      shape('title', {}, title),
      shape('desc', {}, subtitle),
      ...pieceOf(chart, { x: 0, y: 0, width, height }),
    ],
  );
}

function millimetres(pixels: number): number {
  return Math.round((pixels * 25.4 * 10) / 96) / 10;
}
