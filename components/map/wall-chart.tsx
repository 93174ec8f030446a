import { useTranslations } from 'next-intl';
import { pieceOf, type Chart } from '@/lib/map/carry/chart';
import { PX_PER_MM } from '@/lib/map/carry/paper';
import type { Grid, Sheet, Wall } from '@/lib/map/carry/sheets';
import { BAND, marksAround, pageSize } from '@/lib/map/carry/wall-sheet';
import { ShapeTree } from './shape-tree';

type Props = { chart: Chart; wall: Wall; grid: Grid; campaign: string };

// Tailwind keeps only the classes it can read whole.
const COLUMNS = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4'] as const;

/** A wall chart: on the screen its sheets as they will hang, on paper each of them a page. */
export function WallChart({ chart, wall, grid, campaign }: Props) {
  return (
    <ol className={`grid gap-1 print:block ${COLUMNS[grid.across] ?? ''}`}>
      {wall.sheets.map((sheet) => (
        <li
          key={sheet.number}
          data-wall={`${grid.paper} ${wall.isUpright ? 'upright' : 'lying'}`}
          className="border-hairline bg-raised border print:border-0"
        >
          <OneSheet {...{ chart, wall, grid, sheet, campaign }} />
        </li>
      ))}
    </ol>
  );
}

function OneSheet({ chart, wall, grid, sheet, campaign }: Props & { sheet: Sheet }) {
  const t = useTranslations('map.wall');
  const { width, height } = pageSize(wall);
  const { window } = sheet;
  const place = { number: sheet.number, sheets: wall.sheets.length, row: sheet.row, column: sheet.column };
  return (
    <svg
      role="img"
      aria-label={t('sheet', place)}
      width={inMillimetres(width)}
      height={inMillimetres(height)}
      viewBox={[0, 0, width, height].map(Math.round).join(' ')}
      className="not-print:h-auto not-print:w-full"
    >
      <svg
        x={BAND}
        y={BAND}
        width={window.width}
        height={window.height}
        viewBox={[window.x, window.y, window.width, window.height]
          .map((length) => length.toFixed(1))
          .join(' ')}
      >
        <ShapeTree shapes={pieceOf(chart, window)} />
      </svg>
      <ShapeTree shapes={marksAround(wall, sheet, grid, `${campaign} · ${t('sheet', place)}`)} />
    </svg>
  );
}

function inMillimetres(pixels: number): string {
  return `${(pixels / PX_PER_MM).toFixed(1)}mm`;
}
