import { addDays, daysBetween, type Day } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';

/** The lines of a picture in columns, by place; thin before solid, so that a painter in this order leaves solid lines on top. */
export type MapLines = {
  /** The two people of each line by their places, the smaller first. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 to 5. */
  readonly trust: Uint8Array;
  /** 1 where nobody confirmed the line for longer than the freshness limit. */
  readonly isFaded: Uint8Array;
  /** When anybody last rated it, in days since 1970-01-01; 0 where that is unknown, or not for this reader. */
  readonly saidOn: Uint16Array;
};

/** One line as a row. */
export type MapLine = readonly [
  from: number,
  to: number,
  trust: Trust,
  isFaded?: boolean,
  saidOn?: Day | null,
];

/** The day that days of lines are counted from. */
export const ZERO = '1970-01-01' as Day;

/** Rows put into columns, in their order. */
export function columnsOf(rows: readonly MapLine[]): MapLines {
  return {
    from: Uint32Array.from(rows, ([from]) => from),
    to: Uint32Array.from(rows, ([, to]) => to),
    trust: Uint8Array.from(rows, ([, , trust]) => trust),
    isFaded: Uint8Array.from(rows, ([, , , isFaded = false]) => Number(isFaded)),
    saidOn: Uint16Array.from(rows, ([, , , , saidOn = null]) => (saidOn ? daysBetween(ZERO, saidOn) : 0)),
  };
}

/** The line at a place; null where there is none. */
export function lineAt({ from, to, trust, isFaded, saidOn }: MapLines, at: number): Required<MapLine> | null {
  const [first, second, level] = [from[at], to[at], trust[at]];
  if (first === undefined || second === undefined || level === undefined) return null;
  const days = saidOn[at] ?? 0;
  return [first, second, level as Trust, isFaded[at] === 1, days === 0 ? null : addDays(ZERO, days)];
}

/** All lines as rows: for what is small, or looked at once. */
export function rowsOf(lines: MapLines): Required<MapLine>[] {
  return Array.from(lines.trust, (_, at) => lineAt(lines, at)).filter((line) => line !== null);
}

/** How many lines there are. */
export function countOf({ trust }: MapLines): number {
  return trust.length;
}
