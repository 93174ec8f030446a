import { countOf, type MapLines } from './lines';
import { markOf, radiusOf, type MapCircle, type MapPicture } from './picture';

/** A web as it is painted: people and lines by place in typed arrays. Lengths are pixels at zoom 1. */
export type PaintedWeb = {
  readonly people: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** 1: hangs on by one thin line, which is drawn in the colour of danger. */
  readonly onFringe: Uint8Array;
  readonly lines: MapLines;
  readonly lineCount: number;
  readonly circles: readonly MapCircle[];
  readonly circleOf: Uint16Array;
};

/** The columns a picture is painted from. */
export function columnsToPaint({ people, lines, circles, circleOf }: MapPicture): PaintedWeb {
  const web = {
    people: people.length,
    x: new Float32Array(people.length),
    y: new Float32Array(people.length),
    radius: new Float32Array(people.length),
    onFringe: new Uint8Array(people.length),
    lines,
    lineCount: countOf(lines),
    circles,
    circleOf,
  };
  people.forEach((person, at) => {
    web.x[at] = person.x;
    web.y[at] = person.y;
    web.radius[at] = radiusOf(person);
    web.onFringe[at] = markOf(person) === 'fringe' ? 1 : 0;
  });
  return web;
}

/** The circle within which a line stays, or −1 for one that joins two circles or a web without them. */
export function circleAround({ circles, circleOf, lines }: PaintedWeb, line: number): number {
  if (circles.length === 0) return -1;
  const circle = circleOf[lines.from[line] as number] as number;
  return circle === circleOf[lines.to[line] as number] ? circle : -1;
}

/** A part of the map, in its own pixels. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The frame around where people stand. */
export function frameOfPeople({ x, y, people }: PaintedWeb): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let person = 0; person < people; person++) {
    left = Math.min(left, x[person] as number);
    right = Math.max(right, x[person] as number);
    top = Math.min(top, y[person] as number);
    bottom = Math.max(bottom, y[person] as number);
  }
  return people === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}
