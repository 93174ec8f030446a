import { SPACING } from '@/lib/map/layout';

/** Half the room a person has in a circle, in pixels at zoom 1. */
const EACH = SPACING * 0.62;

/** Between the outermost people of a circle and its line. */
export const MARGIN = SPACING * 0.5;

/** The radius of a circle of so many people, who have room for their names in it. In pixels at zoom 1. */
export function radiusFor(people: number): number {
  return EACH * Math.sqrt(people) + MARGIN;
}
