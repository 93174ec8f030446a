import type { Day } from '@/lib/web/day';
import type { Standing } from '@/lib/web/standing';
import type { WorkerStatus } from '@/lib/web/facts';
import type { SolidThreshold, Trust } from '@/lib/web/trust';

export type Point = { readonly x: number; readonly y: number };

/** One person as the map is given them. Lengths are pixels at zoom 1. */
export type MapPerson = Point & {
  readonly id: string;
  /** Inside the reader's turf: only of them is more told than how they hang, and only about them may something be written. */
  readonly known: boolean;
  /** What to call them in a sentence; the name, or what stands for it. */
  readonly label: string;
  /** What is written beside them in the picture. */
  readonly short: string;
  readonly department: string | null;
  readonly shift: string | null;
  readonly languages: readonly string[];
  /** 0 not assessed, 1 leads others to the union … 5 works against it. */
  readonly support: number;
  readonly status: WorkerStatus;
  /** Null for a ghost: whoever is gone hangs nowhere. */
  readonly standing: Standing | null;
  readonly onCommittee: boolean;
  readonly lines: number;
  readonly solidLines: number;
  readonly holds: number;
  readonly hangsOn: string | null;
  readonly lastSpokenOn: string | null;
  readonly lastSpokenBy: string | null;
};

/**
 * A line between two people by their places in the list of people, the smaller first; whether it was not confirmed for longer
 * than the freshness limit, and when anybody last rated it: null where that is unknown, or not for this reader.
 */
export type MapLine = readonly [
  from: number,
  to: number,
  trust: Trust,
  isFaded?: boolean,
  saidOn?: Day | null,
];

/** Everything the map draws, and nothing it does not: no phone, no note. */
export type MapPicture = {
  readonly people: readonly MapPerson[];
  /** Thin before solid, so that a painter in this order leaves solid lines on top. */
  readonly lines: readonly MapLine[];
  readonly solidThreshold: SolidThreshold;
  /** The day that is shown, and after how many days a line that was not confirmed fades. */
  readonly on?: Day;
  readonly freshnessDays?: number;
};

/** The marks that are drawn around a person, most urgent first. */
export const MARKS = ['fringe', 'committee', 'ghost'] as const;
export type Mark = (typeof MARKS)[number];

/** Which mark a person wears: hanging on by one thin line comes before a seat on the committee. */
export function markOf(person: Pick<MapPerson, 'standing' | 'onCommittee'>): Mark | null {
  if (person.standing === null) return 'ghost';
  if (person.standing === 'one-thin-line') return 'fringe';
  return person.onCommittee ? 'committee' : null;
}

/** The radius of a person's disc: grows slowly with their lines, so that the much trusted stand out a little. */
export function radiusOf(person: Pick<MapPerson, 'lines' | 'onCommittee'>): number {
  return Math.round((7 + Math.sqrt(person.lines) * 1.3 + (person.onCommittee ? 3 : 0)) * 10) / 10;
}
