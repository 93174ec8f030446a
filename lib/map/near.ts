import type { Ways } from './ways';
import { linesOf, membersOf, otherEnd } from './ways';

/** What the view shows of the map: a box in the map's own lengths, and how many pixels of the screen one of them is. */
export type Eye = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly zoom: number;
};

/** Who and what is close enough to be touched; the rest is drawn only. Places in the picture, ascending. */
export type Near = {
  /** The circles whose people are shown in place of their bubble. */
  readonly circles: readonly number[];
  readonly people: readonly number[];
  readonly lines: readonly number[];
  /** Of these people, those who are here only because somebody in the open circle has a line to them. */
  readonly outside: ReadonlySet<number>;
};

export type Asked = {
  readonly eye: Eye;
  /** The circle somebody went into; null where they only look from above. */
  readonly open: number | null;
  /** Who must be there: the selected, the focused, a path, the found; the first the most. */
  readonly musts: readonly number[];
  readonly mustLine: number | null;
  /** What was near before, so that nothing flickers; null at first. */
  readonly before: Near | null;
};

export const MOST_PEOPLE = 600;
export const MOST_LINES = 2_500;

/** So many pixels from one person to the next, and they can be told apart; once apart, they stay until it is a fifth less. */
const APART = 24;
const STAYS = 0.8;

/**
 * What is near enough to be real on the screen. A web without circles is, all of it. Otherwise: whoever must be there; in an open
 * circle all its people, then their neighbours outside, those by the thickest lines first; else the circles in sight whose people
 * stand far enough apart, nearest to the middle of the view first, until no more fit. Lines join people who are here, the thickest
 * first where there are too many. The same question has the same answer, and at most {@link MOST_PEOPLE} people and
 * {@link MOST_LINES} lines are in it.
 */
export function nearBy(ways: Ways, asked: Asked): Near {
  if (ways.web.circles.length === 0) return everything(ways);
  const held = new Set(asked.musts.slice(0, MOST_PEOPLE));
  const circles = asked.open === null ? sunkIn(ways, asked, held) : [asked.open];
  for (const circle of circles) addSome(held, mostJoined(ways, circle, MOST_PEOPLE - held.size));
  const outside = asked.open === null ? new Set<number>() : addOutside(ways, asked, asked.open, held);
  const people = [...held].sort(ascending);
  return { circles, people, lines: linesAmong(ways, asked, people, held, outside), outside };
}

/** The circle one is in: the open one, else the one whose people are shown around the middle of the view. */
export function whereIs(
  { web }: Ways,
  { eye, open }: Pick<Asked, 'eye' | 'open'>,
  near: Near,
): number | null {
  if (open !== null) return open;
  const [x, y] = middleOf(eye);
  const over = near.circles.find((at) => {
    const circle = web.circles[at];
    return circle !== undefined && Math.hypot(circle.x - x, circle.y - y) <= circle.radius;
  });
  return over ?? null;
}

/** Whether somebody who looks from here still is in the circle they went into: it is in sight, and not far away. */
export function isStillIn({ web }: Ways, eye: Eye, open: number): boolean {
  const circle = web.circles[open];
  if (!circle || awayFrom(eye, circle) > circle.radius) return false;
  return circle.radius > 0.2 * Math.min(eye.right - eye.left, eye.bottom - eye.top);
}

function everything({ web }: Ways): Near {
  return {
    circles: [],
    people: web.people.map((_, at) => at),
    lines: Array.from(web.lines.from, (_, at) => at),
    outside: new Set(),
  };
}

/** The circles whose people come in, as many as fit beside those who are held already. */
function sunkIn(ways: Ways, { eye, before }: Asked, held: ReadonlySet<number>): number[] {
  const [x, y] = middleOf(eye);
  const were = new Set(before?.circles);
  const candidates = ways.web.circles.flatMap((circle, at) => {
    const was = were.has(at);
    const grown = was ? 0.25 * Math.max(eye.right - eye.left, eye.bottom - eye.top) : 0;
    if (awayFrom(eye, circle) > circle.radius + grown) return [];
    if (apartIn(ways, at, eye.zoom) < (was ? APART * STAYS : APART)) return [];
    const far = Math.max(0, Math.hypot(circle.x - x, circle.y - y) - circle.radius);
    // Whoever is here already has the better claim to the room by a third of their own circle.
    return [{ at, far: was ? far - circle.radius / 3 : far }];
  });
  const chosen: number[] = [];
  let room = MOST_PEOPLE - held.size;
  for (const { at } of candidates.sort((a, b) => a.far - b.far || a.at - b.at)) {
    const count = membersOf(ways, at).length;
    if (count > room && chosen.length > 0) break;
    chosen.push(at);
    room -= count;
  }
  return chosen.sort(ascending);
}

/** How far apart on the screen the people of a circle stand, if they share its room evenly. */
function apartIn(ways: Ways, at: number, zoom: number): number {
  const radius = ways.web.circles[at]?.radius ?? 0;
  return radius * zoom * Math.sqrt(Math.PI / Math.max(1, membersOf(ways, at).length));
}

/** All people of a circle; of one too large for the room, those with most lines. */
function mostJoined(ways: Ways, circle: number, room: number): readonly number[] {
  const members = Array.from(membersOf(ways, circle));
  if (members.length <= room) return members;
  return members
    .sort((a, b) => linesOf(ways, b).length - linesOf(ways, a).length || a - b)
    .slice(0, Math.max(0, room));
}

function addSome(held: Set<number>, people: readonly number[]): void {
  for (const person of people) held.add(person);
}

/** Lets in the neighbours of a circle, those by the thickest lines first, and answers who they are. */
function addOutside(ways: Ways, { musts }: Asked, open: number, held: Set<number>): Set<number> {
  const { circleOf } = ways.web;
  const outside = new Set<number>();
  const ties = [...held]
    .filter((person) => circleOf[person] === open)
    .flatMap((person) =>
      Array.from(linesOf(ways, person), (line) => ({ line, other: otherEnd(ways, line, person) })),
    )
    .filter(({ other }) => circleOf[other] !== open)
    .sort((a, b) => b.line - a.line);
  const wanted = new Set(musts);
  for (const { other } of ties) {
    if (!held.has(other) && held.size >= MOST_PEOPLE) break;
    held.add(other);
    if (!wanted.has(other)) outside.add(other);
  }
  return outside;
}

/** The lines among those who are here, but not those among people who are here only as neighbours. */
function linesAmong(
  ways: Ways,
  { mustLine }: Asked,
  people: readonly number[],
  held: ReadonlySet<number>,
  outside: ReadonlySet<number>,
): number[] {
  const lines: number[] = [];
  for (const person of people) {
    for (const line of linesOf(ways, person)) {
      const other = otherEnd(ways, line, person);
      if (person > other || !held.has(other)) continue;
      if (!outside.has(person) || !outside.has(other)) lines.push(line);
    }
  }
  if (lines.length <= MOST_LINES) return lines.sort(ascending);
  // Lines stand thin before solid.
  const rank = (line: number): number => (line === mustLine ? Number.MAX_SAFE_INTEGER : line);
  return lines
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST_LINES)
    .sort(ascending);
}

function middleOf({ left, top, right, bottom }: Eye): readonly [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** How far a point is outside the view; 0 within. */
function awayFrom({ left, top, right, bottom }: Eye, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function ascending(a: number, b: number): number {
  return a - b;
}
