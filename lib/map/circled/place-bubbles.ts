import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { pushApart } from './apart';
import { round } from './round';
import { bundlesOf, strongestOf } from './bundles';
import { radiusFor } from './room';
import type { Bubble, CircledWeb } from './circled';

/** Between two bubbles, in pixels at zoom 1: so much can they grow before they push each other. */
export const GAP = 90;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How many bundles of each circle place it. */
const EACH = 6;
/** Steps of the simulation; with more circles than `MANY`, fewer. */
const TICKS = 180;
const MANY = 300;
const TICKS_OF_MANY = 40;

type Body = SimulationNodeDatum & {
  x: number;
  y: number;
  readonly radius: number;
  readonly department: number;
  /** From 0 to 1: how much of the circle is on the committee, the most of any being 1. */
  readonly leads: number;
};

/**
 * Where the circles of a web are drawn that has not been drawn before: near those they have most strength of solid lines with and near
 * those of their department, the committee's near the middle, on a lying ellipse as screens are. No two overlap.
 */
export function placeBubbles(web: CircledWeb): Bubble[] {
  const bodies = bodiesOf(web);
  const bundles = strongestOf(bundlesOf(web), EACH);
  const strongest = bundles.reduce((most, { strength }) => Math.max(most, strength), 1);
  const links = bundles.map(({ from, to, strength }) => ({
    source: bodies[from] as Body,
    target: bodies[to] as Body,
    share: strength / strongest,
  }));
  const [ticks, rounds] = bodies.length > MANY ? [TICKS_OF_MANY, 1] : [TICKS, 2];
  const simulation = forceSimulation(bodies)
    .alphaDecay(1 - Math.pow(0.001, 1 / ticks))
    .velocityDecay(0.35)
    .force(
      'bundle',
      forceLink<Body, SimulationLinkDatum<Body> & { share: number }>(links)
        .distance(({ source, target }) => (source as Body).radius + (target as Body).radius + GAP)
        .strength(({ share }) => 0.04 + 0.36 * share),
    )
    .force('department', comeTogether(0.08))
    .force(
      'middleX',
      forceX<Body>(0).strength(({ leads }) => 0.015 + 0.1 * leads),
    )
    .force(
      'middleY',
      forceY<Body>(0).strength(({ leads }) => 0.04 + 0.16 * leads),
    )
    .force('room', forceCollide<Body>(({ radius }) => radius + GAP / 2).iterations(rounds))
    .stop();
  simulation.tick(ticks);
  pushApart(bodies, GAP);
  return bodies.map(({ x, y, radius }) => ({ x: round(x), y: round(y), radius: round(radius) }));
}

function bodiesOf(web: CircledWeb): Body[] {
  const committee = new Set(Array.from(web.committee));
  const shares = web.members.map(
    (people) => people.filter((person) => committee.has(person)).length / people.length,
  );
  const most = Math.max(...shares, Number.MIN_VALUE);
  const departments = web.members.map((people) =>
    mostOf(people.map((person) => web.departments[person] ?? -1)),
  );
  const seeds = seedsOf(departments, web.members);
  return web.members.map((people, circle) => ({
    ...(seeds[circle] as { x: number; y: number }),
    radius: radiusFor(people.length),
    department: departments[circle] ?? -1,
    leads: (shares[circle] ?? 0) / most,
  }));
}

/** Around a ring by department, the circles of each in a sunflower. */
function seedsOf(departments: readonly number[], members: CircledWeb['members']): { x: number; y: number }[] {
  const sizes = new Map<number, number>();
  departments.forEach((name, circle) => {
    sizes.set(name, (sizes.get(name) ?? 0) + (members[circle]?.length ?? 0));
  });
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const ring = radiusFor(all) * 0.7;
  const middles = new Map<number, number>();
  let turned = 0;
  for (const [name, size] of [...sizes].sort(([a, many], [b, more]) => more - many || a - b)) {
    middles.set(name, ((turned + size / 2) / all) * 2 * Math.PI - Math.PI * 0.75);
    turned += size;
  }
  const seen = new Map<number, number>();
  return departments.map((name, circle) => {
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    const angle = middles.get(name) ?? 0;
    const far = radiusFor(members[circle]?.length ?? 1) * 1.6 * Math.sqrt(turn);
    return {
      x: ring * 1.2 * Math.cos(angle) + far * Math.cos(turn * GOLDEN_ANGLE),
      y: ring * 0.8 * Math.sin(angle) + far * Math.sin(turn * GOLDEN_ANGLE),
    };
  });
}

function comeTogether(strength: number) {
  let bodies: Body[] = [];
  const force = (alpha: number): void => {
    const sums = new Map<number, { x: number; y: number; count: number }>();
    for (const { x, y, department } of bodies) {
      const sum = sums.get(department) ?? { x: 0, y: 0, count: 0 };
      sums.set(department, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 });
    }
    for (const body of bodies) {
      const sum = sums.get(body.department);
      if (!sum) continue;
      body.vx = (body.vx ?? 0) + (sum.x / sum.count - body.x) * strength * alpha;
      body.vy = (body.vy ?? 0) + (sum.y / sum.count - body.y) * strength * alpha;
    }
  };
  force.initialize = (given: Body[]): void => {
    bodies = given;
  };
  return force;
}

/** What most of these are; of equals the smallest. */
function mostOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return most?.[0] ?? -1;
}
