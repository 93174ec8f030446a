/** Where in the picture those stand whom so many people trust. */
export type Columns = {
  readonly count: number;
  /** The width of a column, in pixels. */
  readonly step: number;
  /** The column of those whom so many trust. */
  readonly of: (trustedBy: number) => number;
  /** The least and the most people who trust somebody in this column. */
  readonly range: (column: number) => readonly [number, number];
  readonly middle: (column: number) => number;
  /** Where the column of those begins whom so many trust. */
  readonly startOf: (trustedBy: number) => number;
};

type Standing = { readonly trustedBy: number; readonly told: { readonly support: number } };

/** No column is narrower than the disc of the largest number in it. */
const NARROWEST = 20;
const END = 12;

/**
 * Columns from nobody to the most anybody is trusted by; where there is no room for one each, several numbers share one,
 * but nobody (0) always stands alone: it says that nothing is known.
 */
export function columnsFor(
  people: readonly Standing[],
  { width, gutter }: { readonly width: number; readonly gutter: number },
): Columns {
  const most = people.reduce((found, { trustedBy }) => Math.max(found, trustedBy), 1);
  const room = width - gutter - END;
  const digits = String(mostTogether(people)).length;
  const narrowest = Math.max(NARROWEST, 14 + 4 * digits);
  const shared = Math.max(1, Math.ceil(most / (Math.floor(room / narrowest) - 1)));
  const count = 1 + Math.ceil(most / shared);
  const step = room / count;
  const of = (trustedBy: number) => Math.ceil(Math.min(trustedBy, most) / shared);
  return {
    count,
    step,
    of,
    range: (column) => (column === 0 ? [0, 0] : [(column - 1) * shared + 1, column * shared]),
    middle: (column) => gutter + (column + 0.5) * step,
    startOf: (trustedBy) => gutter + (trustedBy > most ? count : of(trustedBy)) * step,
  };
}

function mostTogether(people: readonly Standing[]): number {
  const together = new Map<number, number>();
  for (const { trustedBy, told } of people) {
    const place = trustedBy * 6 + told.support;
    together.set(place, (together.get(place) ?? 0) + 1);
  }
  return Math.max(0, ...together.values());
}
