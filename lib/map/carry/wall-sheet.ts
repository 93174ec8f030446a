import { tenth } from './fit';
import { PX_PER_MM, type Size } from './paper';
import { PRINT } from './print-ink';
import { shape, type Shape } from './shape';
import type { Grid, Sheet, Wall } from './sheets';

/** The strip around what is printed of the chart that holds marks and words, in pixels. The page itself leaves as much white. */
export const BAND = 5 * PX_PER_MM;

/** A sheet's strips and the piece of the chart between them, in pixels; a hair less than the page, or it would run over. */
export function pageSize({ printed }: Wall): Size {
  return { width: printed.width + 2 * BAND, height: printed.height + 2 * BAND - PX_PER_MM / 2 };
}

/**
 * What is printed around a piece: where to cut, where the next sheet is glued on, which sheet this is in words, and a small
 * plan with its place in it.
 */
export function marksAround(wall: Wall, sheet: Sheet, grid: Grid, words: string): readonly Shape[] {
  const { width, height } = wall.printed;
  return [
    shape('path', { ...HAIRLINE, d: cuts(width, height) + glues(wall, sheet, grid) }),
    shape(
      'text',
      { x: BAND + 14, y: tenth(BAND + height + 12), fontSize: 8.5, fill: PRINT['soft'] ?? '' },
      words,
    ),
    ...planOf(sheet, grid, BAND + width - 14, BAND + height + 4),
  ];
}

const HAIRLINE = { fill: 'none', stroke: PRINT['rule'] ?? '', strokeWidth: 0.5 } as const;

/** Two short strokes at each corner. */
function cuts(width: number, height: number): string {
  const [left, right] = [BAND, BAND + width].map(tenth);
  const [top, bottom] = [BAND, BAND + height].map(tenth);
  const long = tenth(BAND * 0.6);
  return [left, right]
    .flatMap((x) =>
      [top, bottom].map(
        (y) =>
          `M${String(x)} ${String(y === top ? tenth(BAND - long) : y)}v${String(long)}M${String(x === left ? tenth(BAND - long) : x)} ${String(y)}h${String(long)}`,
      ),
    )
    .join('');
}

/** Short strokes where the next sheet begins, on the sides that have one. */
function glues({ printed, overlap }: Wall, { row, column }: Sheet, { across, down }: Grid): string {
  const long = tenth(BAND * 0.35);
  const [x, y] = [tenth(BAND + printed.width - overlap), tenth(BAND + printed.height - overlap)];
  const side =
    column < across ? `M${x} ${tenth(BAND - long)}v${long}M${x} ${tenth(BAND + printed.height)}v${long}` : '';
  const below =
    row < down ? `M${tenth(BAND - long)} ${y}h${long}M${tenth(BAND + printed.width)} ${y}h${long}` : '';
  return side + below;
}

/** All sheets as small boxes, this one filled; its right edge at `right`. */
function planOf(sheet: Sheet, { across, down }: Grid, right: number, top: number): readonly Shape[] {
  const [wide, high] = [5, Math.min(4, 11 / down)];
  return Array.from({ length: across * down }, (_, at) => {
    const [row, column] = [Math.floor(at / across), at % across];
    return shape('rect', {
      x: tenth(right - (across - column) * wide),
      y: tenth(top + row * high),
      width: wide - 1,
      height: tenth(high - 0.8),
      fill: at + 1 === sheet.number ? (PRINT['ink'] ?? '') : (PRINT['paper'] ?? ''),
      stroke: PRINT['rule'] ?? '',
      strokeWidth: 0.4,
    });
  });
}
