import type { Day } from './day';
import { at } from './ints';
import type { Lines, Rows } from './rows';
import type { SolidThreshold, Trust } from './trust';

/** The web of a workplace on a day: who is in it, their lines, and who of them is on the committee. */
export type Web = {
  readonly on: Day;
  readonly solidThreshold: SolidThreshold;
  /** Everybody in the web, sorted by code point. A person's place in this list stands for them below. */
  readonly ids: readonly string[];
  /** The place of a person, undefined for somebody who is not in the web. */
  readonly indexOf: (id: string) => number | undefined;
  readonly lines: Lines;
  /** What each line rests on, in the order of `lines`. */
  readonly said: Said;
  /** Every line, seen from each person. */
  readonly rows: Rows;
  /** Only the solid lines, seen from each person. */
  readonly solid: Rows;
  /** Places of the committee's members who are in the web, sorted. */
  readonly committee: Int32Array;
};

/**
 * What was said of each line, and when. `first` and `second` are the latest words of the line's two people (`lines.from`,
 * `lines.to`), `organizer` the latest judgement of an organizer; 0 where that voice said nothing.
 */
export type Said = {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
  readonly organizer: Uint8Array;
  /** The latest day anybody rated the pair; '' where no rating has a day. */
  readonly on: readonly (Day | '')[];
};

/** One line as one of its two people sees it. */
export type LineTo = { readonly index: number; readonly id: string; readonly trust: Trust };

/** The lines of the person at this place, by the other's id. */
export function linesOf(web: Web, index: number): LineTo[] {
  const lines: LineTo[] = [];
  for (let spot = at(web.rows.start, index); spot < at(web.rows.start, index + 1); spot++) {
    const other = at(web.rows.neighbour, spot);
    lines.push({ index: other, id: idAt(web, other), trust: web.rows.trust[spot] as Trust });
  }
  return lines;
}

/** The id of the person at a place of the web. */
export function idAt(web: Web, index: number): string {
  const id = web.ids[index];
  if (id === undefined) throw new RangeError(`place ${index} in a web of ${web.ids.length}`);
  return id;
}
