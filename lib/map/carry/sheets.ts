import type { Carried } from './carried';
import type { Frame } from './chart';
import { groundOf } from './fit';
import { PX_PER_MM, sheetOf, type Box, type Paper, type Size } from './paper';

/** How much larger title and legend are on a larger sheet. */
const UNITS: Readonly<Record<Paper, number>> = { a4: 1, letter: 1, a3: 1.25, a2: 1.6 };

/** What printers leave white, in pixels. */
const EDGE = 10 * PX_PER_MM;
/** So much of a sheet is printed on the next one too, to glue them together. */
const OVERLAP = 12 * PX_PER_MM;

/** Whether a map stands better on an upright sheet. */
export function isUpright(carried: Pick<Carried, 'people' | 'circles'>): boolean {
  const { width, height } = groundOf(carried);
  return height > width * 1.1;
}

/** One sheet for a whole map, lying or upright as it is itself. */
export function frameFor(carried: Carried, paper: Paper): Frame {
  const sheet = sheetOf(paper, isUpright(carried));
  return { ...sheet, margin: EDGE, unit: UNITS[paper], legendWidth: sheet.width };
}

/** A wall chart: so many sheets side by side and above each other. */
export type Grid = { readonly paper: Paper; readonly across: number; readonly down: number };

/** One sheet of a wall chart: where it hangs, from 1, and which piece of the chart is on it. */
export type Sheet = {
  readonly number: number;
  readonly row: number;
  readonly column: number;
  readonly window: Box;
};

export type Wall = {
  readonly frame: Frame;
  readonly isUpright: boolean;
  /** What is printed of each sheet: all but its white edge. */
  readonly printed: Size;
  readonly overlap: number;
  /** Row by row from the top left. */
  readonly sheets: readonly Sheet[];
};

/**
 * Cuts a chart into sheets, each printed up to its white edge and sharing a strip with the next. Sheets lie or stand, however
 * more of the map's paper is used.
 */
export function wallOf(carried: Pick<Carried, 'people' | 'circles'>, { paper, across, down }: Grid): Wall {
  const ground = groundOf(carried);
  const upright =
    usedOf(ground, chartSize(paper, true, across, down)) >
    usedOf(ground, chartSize(paper, false, across, down));
  const printed = printedOf(paper, upright);
  const size = chartSize(paper, upright, across, down);
  const [stepX, stepY] = [printed.width - OVERLAP, printed.height - OVERLAP];
  const isOne = across * down === 1;
  return {
    frame: {
      ...size,
      margin: 4 * PX_PER_MM,
      unit: UNITS[paper] * (isOne ? 1 : 1.3),
      legendWidth: printed.width,
    },
    isUpright: upright,
    printed,
    overlap: OVERLAP,
    sheets: Array.from({ length: across * down }, (_, at) => {
      const [row, column] = [Math.floor(at / across), at % across];
      const window = { x: column * stepX, y: row * stepY, ...printed };
      return { number: at + 1, row: row + 1, column: column + 1, window };
    }),
  };
}

function printedOf(paper: Paper, upright: boolean): Size {
  const { width, height } = sheetOf(paper, upright);
  return { width: width - 2 * EDGE, height: height - 2 * EDGE };
}

function chartSize(paper: Paper, upright: boolean, across: number, down: number): Size {
  const { width, height } = printedOf(paper, upright);
  return { width: across * (width - OVERLAP) + OVERLAP, height: down * (height - OVERLAP) + OVERLAP };
}

/** How much of a chart a ground of this shape fills, as a share of the square it would fill best. */
function usedOf(ground: Size, chart: Size): number {
  const scale = Math.min(chart.width / ground.width, chart.height / ground.height);
  return (scale * scale * ground.width * ground.height) / (chart.width * chart.height);
}
