import type { Force, SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Point } from './picture';

/** A person while the layout is looking for their place. */
export type LaidOut = SimulationNodeDatum & {
  readonly id: string;
  x: number;
  y: number;
  vx?: number;
  vy?: number;
  /** Their department, and their crew in it. */
  readonly beside: string;
  readonly crew: string;
  readonly onCommittee: boolean;
  /** Without a solid line. */
  readonly onRim: boolean;
  readonly settled: Point | null;
};

type PeopleForce = Force<LaidOut, SimulationLinkDatum<LaidOut>>;

/** Draws everybody a little towards the middle of those who share their department, or their crew. */
export function comeTogether(by: 'beside' | 'crew', strength: number): PeopleForce {
  let people: LaidOut[] = [];
  const force: PeopleForce = (alpha) => {
    const middles = middlesOf(people, by);
    for (const person of people) {
      const middle = middles.get(person[by]);
      if (!middle || person.settled || person.onCommittee) continue;
      person.vx = (person.vx ?? 0) + (middle.x - person.x) * strength * alpha;
      person.vy = (person.vy ?? 0) + (middle.y - person.y) * strength * alpha;
    }
  };
  force.initialize = (given) => {
    people = given;
  };
  return force;
}

function middlesOf(people: readonly LaidOut[], by: 'beside' | 'crew'): ReadonlyMap<string, Point> {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (const person of people) {
    const sum = sums.get(person[by]) ?? { x: 0, y: 0, count: 0 };
    sum.x += person.x;
    sum.y += person.y;
    sum.count += 1;
    sums.set(person[by], sum);
  }
  return new Map([...sums].map(([key, { x, y, count }]) => [key, { x: x / count, y: y / count }]));
}

/** How far out a place is when the map is a lying ellipse, as screens are. */
export function farOut({ x, y }: Point): number {
  return Math.hypot(x / WIDE, y / HIGH);
}

const WIDE = 1.22;
const HIGH = 0.8;

/** Keeps those without a solid line on the rim, just outside everybody else, where the eye finds them. */
export function keepToTheRim(least: number, margin: number, strength: number): PeopleForce {
  let people: LaidOut[] = [];
  let held: LaidOut[] = [];
  const force: PeopleForce = (alpha) => {
    const inner = held.map(farOut).sort((a, b) => a - b);
    const rim = Math.max(least, inner[Math.floor(inner.length * 0.97)] ?? 0) + margin;
    for (const person of people) {
      const far = farOut(person) || 1;
      const push = ((rim - far) / far) * strength * Math.sqrt(alpha);
      person.vx = (person.vx ?? 0) + person.x * push;
      person.vy = (person.vy ?? 0) + person.y * push;
    }
  };
  force.initialize = (given) => {
    people = given.filter((person) => person.onRim && !person.settled);
    held = given.filter((person) => !person.onRim);
  };
  return force;
}
