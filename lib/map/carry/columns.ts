import type { MapPerson } from '@/lib/map/picture';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { CarriedLines } from './carried';

export type Value = string | number | boolean;

/** A column of a file for other programs. `of` answers null where nothing is known, or nothing may be told. */
export type Column<T> = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly of: (one: T) => Value | null;
};

/** A line as a file for other programs tells it. */
export type FileLine = {
  readonly from: number;
  readonly to: number;
  readonly trust: Trust;
  readonly isFaded: boolean;
};

/** Only of those inside the reader's turf is more told than how many lines they have and whether they sit on the committee. */
function told(valueOf: (person: MapPerson) => Value | null): (person: MapPerson) => Value | null {
  return (person) => (person.known ? valueOf(person) : null);
}

/** What a file says of each person, beside the label and the place. */
export const PERSON_COLUMNS: readonly Column<MapPerson>[] = [
  { name: 'department', type: 'string', of: told(({ department }) => department) },
  { name: 'shift', type: 'string', of: told(({ shift }) => shift) },
  { name: 'language', type: 'string', of: told(({ languages }) => languages.join('|') || null) },
  { name: 'support', type: 'integer', of: told(({ support }) => support || null) },
  { name: 'standing', type: 'string', of: told(({ standing }) => standing) },
  { name: 'committee', type: 'boolean', of: ({ onCommittee }) => onCommittee },
  { name: 'lines', type: 'integer', of: ({ lines }) => lines },
  { name: 'solidLines', type: 'integer', of: ({ solidLines }) => solidLines },
  { name: 'holds', type: 'integer', of: ({ holds }) => holds },
];

/**
 * What a file says of each line. Every program takes a larger weight for a stronger tie, so `trust` (1 = highest) never goes
 * without `strength` = 6 − trust; the weight is the strength.
 */
export const LINE_COLUMNS: readonly Column<FileLine>[] = [
  { name: 'trust', type: 'integer', of: ({ trust }) => trust },
  { name: 'strength', type: 'integer', of: ({ trust }) => strengthOf(trust) },
  { name: 'isFaded', type: 'boolean', of: ({ isFaded }) => isFaded },
];

/** The lines one by one. */
export function linesOf(lines: CarriedLines): readonly FileLine[] {
  return Array.from(lines.trust, (trust, at) => ({
    from: lines.from[at] ?? 0,
    to: lines.to[at] ?? 0,
    trust: trust as Trust,
    isFaded: lines.isFaded[at] === 1,
  }));
}

/**
 * What stands for a person in a file: their place in it, from 1. Neither the id Woven knows them by, which would open their
 * record to whoever finds the file and has a seat, nor the code name, which beside a name would give away every other file.
 */
export function numberOf(place: number): string {
  return String(place + 1);
}

/** A place as other programs have it that let y grow upwards. */
export function upwards({ x, y }: Pick<MapPerson, 'x' | 'y'>): { readonly x: number; readonly y: number } {
  return { x: round(x), y: round(-y) };
}

/** To a tenth, without a minus before zero. */
export function round(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
