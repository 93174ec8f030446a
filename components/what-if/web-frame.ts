import type { Drawn, WebPicture } from '@/lib/what-if/picture';
import { TRUSTS, type Trust } from '@/lib/web/trust';

const MARGIN = 26;

/** The part of the plane a picture fills, as an SVG asks for it. */
export function viewBoxOf({ people }: WebPicture): string {
  const left = Math.min(...people.map(({ x, radius }) => x - radius)) - MARGIN;
  const top = Math.min(...people.map(({ y, radius }) => y - radius)) - MARGIN;
  const right = Math.max(...people.map(({ x, radius }) => x + radius)) + MARGIN;
  const bottom = Math.max(...people.map(({ y, radius }) => y + radius)) + MARGIN;
  return [left, top, right - left, bottom - top].map(Math.round).join(' ');
}

/** A quarter turn to the right: for a phone held upright. */
export function upright(picture: WebPicture): WebPicture {
  return { ...picture, people: picture.people.map((one) => ({ ...one, x: -one.y, y: one.x })) };
}

/** All lines of each level as one path, the weakest level first, without those of people who are left out. */
export function pathsOf(
  { people, lines }: WebPicture,
  isDrawn: (one: Drawn, other: Drawn) => boolean,
): readonly { readonly trust: Trust; readonly d: string }[] {
  return [...TRUSTS].reverse().map((trust) => ({
    trust,
    d: lines
      .map(([from, to, level]) => {
        const [one, other] = [people[from], people[to]];
        if (level !== trust || !one || !other || !isDrawn(one, other)) return '';
        return `M${String(one.x)} ${String(one.y)}L${String(other.x)} ${String(other.y)}`;
      })
      .join(''),
  }));
}
