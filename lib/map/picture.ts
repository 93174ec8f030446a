import type { Day } from '@/lib/web/day';
import type { Standing } from '@/lib/web/standing';
import type { WorkerStatus } from '@/lib/web/facts';
import type { SolidThreshold } from '@/lib/web/trust';
import type { MapLines } from './lines';

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

/** A circle of people who stand close, drawn as one bubble from afar. Lengths are pixels at zoom 1. */
export type MapCircle = Point & {
  readonly radius: number;
  readonly people: number;
  /** What at least half of its people share, as this reader is told; null where that is unknown or nothing is. */
  readonly department: string | null;
  readonly shift: string | null;
  /** How many of its people hang how, in the order of `STANDINGS`. */
  readonly standings: readonly number[];
};

/** Everything the map draws, and nothing it does not: no phone, no note. */
export type MapPicture = {
  readonly people: readonly MapPerson[];
  readonly lines: MapLines;
  /** None where the whole web fits into one picture. */
  readonly circles: readonly MapCircle[];
  /** For each person the place of their circle; empty without circles. */
  readonly circleOf: Uint16Array;
  readonly solidThreshold: SolidThreshold;
  /** The day that is shown, and after how many days a line that was not confirmed fades. */
  readonly on?: Day;
  readonly freshnessDays?: number;
};

/** A web of more people or lines than these is drawn in circles. */
export const MOST_PEOPLE = 600;
export const MOST_LINES = 2_500;

/** Whether a whole web fits into one picture that can be read: a larger one is drawn in circles. */
export function fitsWhole(people: number, lines: number): boolean {
  return people <= MOST_PEOPLE && lines <= MOST_LINES;
}

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
