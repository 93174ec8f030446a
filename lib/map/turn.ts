import type { MapPicture, Point } from './picture';

/** The same map on a sheet turned upright, as a quarter turn to the right lays it: for a phone held upright. */
export function turnUpright(picture: MapPicture): MapPicture {
  return { ...picture, people: picture.people.map(turned), circles: picture.circles.map(turned) };
}

/** Where a point of the upright sheet is on the one that lies. */
export function turnBack({ x, y }: Point): Point {
  return { x: y, y: -x };
}

function turned<T extends Point>(one: T): T {
  return { ...one, x: -one.y, y: one.x };
}
