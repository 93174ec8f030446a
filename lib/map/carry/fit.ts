import type { Point } from '@/lib/map/picture';
import { radiusOf } from '@/lib/map/picture';
import { boostAt } from '@/lib/map/strokes';
import type { Carried } from './carried';
import type { Box } from './paper';

/** A disc where it lies on the sheet, in pixels. */
export type Disc = Point & { readonly radius: number };

/** How a map lies on a sheet: sheet = map × scale + shift; discs and lines are drawn `boost` times larger than that. */
export type Fit = { readonly scale: number; readonly boost: number; readonly shift: Point };

/** Few people on a large sheet are not blown up beyond this. */
const LARGEST = 2.5;

/** The ground everybody and every circle of a map stands on, in pixels at zoom 1. */
export function groundOf({ people, circles }: Pick<Carried, 'people' | 'circles'>): Box {
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = ({ x, y }: Point, radius: number): void => {
    edges.left = Math.min(edges.left, x - radius);
    edges.top = Math.min(edges.top, y - radius);
    edges.right = Math.max(edges.right, x + radius);
    edges.bottom = Math.max(edges.bottom, y + radius);
  };
  for (const person of people) take(person, radiusOf(person) + 8);
  for (const circle of circles) take(circle, circle.radius);
  if (edges.left > edges.right) return { x: 0, y: 0, width: 1, height: 1 };
  const { left, top, right, bottom } = edges;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Lays the ground into the middle of an area of the sheet. */
export function fitInto(ground: Box, area: Box): Fit {
  const scale = Math.min(area.width / ground.width, area.height / ground.height, LARGEST);
  const shift = {
    x: area.x + (area.width - ground.width * scale) / 2 - ground.x * scale,
    y: area.y + (area.height - ground.height * scale) / 2 - ground.y * scale,
  };
  return { scale, boost: boostAt(scale), shift };
}

/** Everybody's disc on the sheet. */
export function discsOf({ people }: Pick<Carried, 'people'>, { scale, boost, shift }: Fit): readonly Disc[] {
  return people.map((person) => ({
    x: person.x * scale + shift.x,
    y: person.y * scale + shift.y,
    radius: radiusOf(person) * scale * boost,
  }));
}

/** A length as it is written: to a tenth of a pixel, which is a fortieth of a millimetre. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
