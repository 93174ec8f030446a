import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Force, SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { SPACING } from '@/lib/map/layout';
import { strengthOf, type Trust } from '@/lib/web/trust';
import type { Bubble, CircledLayout, CircledWeb } from './circled';
import { MARGIN } from './room';
import { round } from './round';

/** Steps of the simulation of one circle. */
const TICKS = 140;

/** Half the distance people keep from each other, in pixels at zoom 1. */
const ROOM = SPACING * 0.44;

const LENGTH: Readonly<Record<Trust, number>> = { 1: 70, 2: 80, 3: 100, 4: 140, 5: 160 };

type Body = SimulationNodeDatum & {
  readonly person: number;
  x: number;
  y: number;
  /** Without a solid line: held at the rim. */
  readonly onRim: boolean;
  /** Where the lines that lead out of the circle pull, as a direction of length 0 to 1. */
  readonly east: number;
  readonly south: number;
};

type Line = SimulationLinkDatum<Body> & { readonly trust: Trust };

/**
 * Places the people of one circle with care, from where they were packed: who trusts each other side by side, everybody on the side
 * their lines to other circles lead to, those without a solid line at the rim, and nobody on top of another. Nobody leaves
 * the circle, and pinned people do not move. Writes into `x` and `y` of the layout. The same circle gives the same places.
 */
export function refineCircle(
  web: CircledWeb,
  circle: number,
  layout: Pick<CircledLayout, 'x' | 'y' | 'bubbles'>,
  pinned: Uint8Array,
): void {
  const bubble = layout.bubbles[circle] as Bubble;
  const bodies = bodiesOf(web, circle, layout, pinned);
  const reach = bubble.radius - MARGIN;
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - Math.pow(0.001, 1 / TICKS))
    .velocityDecay(0.4)
    .force(
      'line',
      forceLink<Body, Line>(linesInside(web, bodies)).distance(({ trust }) => LENGTH[trust]),
    )
    .force(
      'apart',
      forceManyBody<Body>()
        .strength(-420)
        .distanceMax(SPACING * 5),
    )
    .force('x', forceX<Body>(({ east }) => bubble.x + east * reach).strength(pullOf))
    .force('y', forceY<Body>(({ south }) => bubble.y + south * reach).strength(pullOf))
    .force('rim', keepToRim(bubble, reach))
    .force('room', forceCollide<Body>(ROOM).strength(0.9).iterations(2))
    .force('within', keepWithin(bubble, reach))
    .stop();
  simulation.tick(TICKS);
  comeApart(bodies, bubble, reach);
  for (const { person, x, y } of bodies) {
    if (pinned[person] === 1) continue;
    layout.x[person] = round(x);
    layout.y[person] = round(y);
  }
}

function pullOf({ onRim, east, south }: Body): number {
  return onRim ? 0 : 0.03 + 0.12 * Math.hypot(east, south);
}

/** Everybody of the circle who is in its bubble: who was pinned elsewhere does not count here. */
function bodiesOf(
  web: CircledWeb,
  circle: number,
  { x, y, bubbles }: Pick<CircledLayout, 'x' | 'y' | 'bubbles'>,
  pinned: Uint8Array,
): Body[] {
  const bubble = bubbles[circle] as Bubble;
  const bodies: Body[] = [];
  for (const person of web.members[circle] ?? []) {
    const [atX, atY] = [x[person] as number, y[person] as number];
    const isPinned = pinned[person] === 1;
    if (isPinned && Math.hypot(atX - bubble.x, atY - bubble.y) > bubble.radius) continue;
    bodies.push({
      person,
      x: atX,
      y: atY,
      ...(isPinned && { fx: atX, fy: atY }),
      ...leaningOf(web, person, circle, bubbles),
    });
  }
  return bodies;
}

function leaningOf(
  { rows: { start, neighbour, trust }, circleOf, solidThreshold }: CircledWeb,
  person: number,
  circle: number,
  bubbles: readonly Bubble[],
): Pick<Body, 'onRim' | 'east' | 'south'> {
  const own = bubbles[circle] as Bubble;
  let [east, south, all, onRim] = [0, 0, 0, true];
  for (let spot = start[person] as number; spot < (start[person + 1] as number); spot++) {
    const level = trust[spot] as Trust;
    if (level <= solidThreshold) onRim = false;
    const strength = strengthOf(level);
    all += strength;
    const there = circleOf[neighbour[spot] as number] as number;
    if (there === circle) continue;
    const other = bubbles[there] as Bubble;
    const far = Math.hypot(other.x - own.x, other.y - own.y) || 1;
    east += ((other.x - own.x) / far) * strength;
    south += ((other.y - own.y) / far) * strength;
  }
  return all === 0 ? { onRim, east: 0, south: 0 } : { onRim, east: east / all, south: south / all };
}

function linesInside({ rows: { start, neighbour, trust } }: CircledWeb, bodies: Body[]): Line[] {
  const bodyOf = new Map(bodies.map((body) => [body.person, body]));
  const lines: Line[] = [];
  for (const source of bodies) {
    for (let spot = start[source.person] as number; spot < (start[source.person + 1] as number); spot++) {
      const target = bodyOf.get(neighbour[spot] as number);
      if (target && target.person > source.person)
        lines.push({ source, target, trust: trust[spot] as Trust });
    }
  }
  return lines;
}

function keepToRim({ x, y }: Bubble, reach: number): Force<Body, Line> {
  let held: Body[] = [];
  const force: Force<Body, Line> = (alpha) => {
    for (const body of held) {
      const [dx, dy] = [body.x - x, body.y - y];
      const far = Math.hypot(dx, dy) || 1;
      const push = ((reach - far) / far) * 0.5 * Math.sqrt(alpha);
      body.vx = (body.vx ?? 0) + dx * push;
      body.vy = (body.vy ?? 0) + dy * push;
    }
  };
  force.initialize = (bodies) => {
    held = bodies.filter(({ onRim }) => onRim);
  };
  return force;
}

function keepWithin(bubble: Bubble, reach: number): Force<Body, Line> {
  let held: Body[] = [];
  const force: Force<Body, Line> = () => {
    for (const body of held) hold(body, bubble, reach);
  };
  force.initialize = (bodies) => {
    held = bodies;
  };
  return force;
}

function hold(body: Body, { x, y }: Bubble, reach: number): void {
  const far = Math.hypot(body.x - x, body.y - y);
  if (far <= reach) return;
  body.x = x + ((body.x - x) * reach) / far;
  body.y = y + ((body.y - y) * reach) / far;
}

/** Pushes those apart who still stand too near each other, within the circle. */
function comeApart(bodies: readonly Body[], bubble: Bubble, reach: number): void {
  for (let round = 0; round < 60; round++) {
    let pushed = false;
    for (let one = 0; one < bodies.length; one++)
      for (let other = one + 1; other < bodies.length; other++)
        pushed = pushPair(bodies[one] as Body, bodies[other] as Body) || pushed;
    for (const body of bodies) if (typeof body.fx !== 'number') hold(body, bubble, reach);
    if (!pushed) return;
  }
}

function pushPair(one: Body, other: Body): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const least = 2 * ROOM * 0.9;
  if (Math.abs(dx) >= least || Math.abs(dy) >= least) return false;
  const far = Math.hypot(dx, dy);
  if (far >= least) return false;
  const push = (least - far) / 2;
  const [east, south] = far > 0 ? [dx / far, dy / far] : [1, 0];
  if (typeof one.fx !== 'number') {
    one.x -= east * push;
    one.y -= south * push;
  }
  if (typeof other.fx !== 'number') {
    other.x += east * push;
    other.y += south * push;
  }
  return true;
}
