import type { Point } from '@/lib/map/picture';
import type { WebInRows } from '@/lib/web/circles/web-in-rows';

/** Where a circle is drawn, in pixels at zoom 1. */
export type Bubble = Point & { readonly radius: number };

/** A large web before it is laid out: numbers alone, so that it can travel to another thread. */
export type LargeWeb = WebInRows & {
  readonly committee: Int32Array;
  /** By place, numbers that are alike for those of one department, and of one crew in it. */
  readonly departments: Int32Array;
  readonly crews: Int32Array;
};

/** A web whose people are in circles. A circle stands for itself by its place in `numbers`. */
export type CircledWeb = LargeWeb & {
  /** The numbers circles keep from day to day, ascending. */
  readonly numbers: readonly number[];
  /** By place of a person the place of their circle. */
  readonly circleOf: Uint16Array;
  /** By place of a circle the places of its people, ascending. */
  readonly members: readonly (readonly number[])[];
};

/** Where everybody and every circle is, by place. */
export type CircledLayout = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly bubbles: readonly Bubble[];
  /** By place of a circle whether its people were placed with care, or only packed. */
  readonly refined: readonly boolean[];
};

/** A web with the number of everybody's circle beside it. */
export function inCircles(web: LargeWeb, of: ArrayLike<number>): CircledWeb {
  const numbers = [...new Set(Array.from(of))].sort((one, other) => one - other);
  const placeOf = new Map(numbers.map((number, place) => [number, place]));
  const members = numbers.map((): number[] => []);
  const circleOf = Uint16Array.from(of, (number, person) => {
    const circle = placeOf.get(number) ?? 0;
    members[circle]?.push(person);
    return circle;
  });
  return { ...web, numbers, circleOf, members };
}
