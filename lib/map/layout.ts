import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum } from 'd3-force';
import type { Trust } from '@/lib/web/trust';
import { comeTogether, keepToTheRim } from './forces';
import type { LaidOut } from './forces';
import type { Point } from './picture';
import type { Positions, WebToLayOut } from './positions';
import { seedPositions } from './seeds';

/** How far somebody who has settled may move when others come in, in pixels at zoom 1. */
export const SETTLED_DRIFT = 18;

/** Room for one person with their name, in pixels at zoom 1. */
export const SPACING = 78;

const LENGTH: Readonly<Record<Trust, number>> = { 1: 58, 2: 70, 3: 92, 4: 130, 5: 150 };
/** Lines between departments pull less, so that departments stay in sight. */
const ACROSS = 0.4;
const PULL: Readonly<Record<Trust, number>> = { 1: 0.9, 2: 0.75, 3: 0.5, 4: 0.16, 5: 0.1 };

/**
 * Where everybody stands on the map: the committee near the middle, people who work together or trust each other side by side,
 * those without a solid line out on the rim. The same web gives the same map, to the last digit. Whoever is in `settled`
 * stays within {@link SETTLED_DRIFT} of their place, whoever of them is in `pinned` exactly there, and a web of settled people
 * only is not touched at all.
 */
export function layoutMap(
  web: WebToLayOut,
  settled: Positions,
  pinned: ReadonlySet<string> = NOBODY,
): Positions {
  if (web.ids.every((id) => settled.has(id))) return pick(web.ids, settled);
  const radius = radiusFor(web.ids.length);
  const people = placeAtFirst(web, settled, radius);
  for (const person of people) if (pinned.has(person.id)) pin(person);
  const ticks = web.ids.length > 400 ? 150 : 240;
  const large = largeness(web.ids.length);
  const simulation = forceSimulation(people)
    .alphaDecay(1 - Math.pow(0.001, 1 / ticks))
    .velocityDecay(0.35)
    .force(
      'line',
      forceLink(linksOf(web))
        .distance(({ trust }) => LENGTH[trust])
        .strength(pullOf(web, large)),
    )
    .force(
      'apart',
      forceManyBody<LaidOut>()
        .strength(-300 * (1 + large))
        .distanceMax(SPACING * 6)
        .theta(1),
    )
    .force('department', comeTogether('beside', 0.06 + 0.1 * large))
    .force('crew', comeTogether('crew', 0.14 + 0.2 * large))
    .force('middleX', forceX<LaidOut>(homeX).strength(homePull))
    .force(
      'middleY',
      forceY<LaidOut>(homeY).strength((person) => homePull(person) * (person.settled ? 1 : 3)),
    )
    .force('rim', keepToTheRim(SPACING, SPACING, 0.3))
    .force('room', forceCollide<LaidOut>(roomOf).strength(0.9))
    .stop();
  simulation.tick(ticks);
  return new Map(people.map((person) => [person.id, restingPlace(person)]));
}

const NOBODY: ReadonlySet<string> = new Set();

function pin(person: LaidOut): void {
  person.fx = person.settled?.x ?? null;
  person.fy = person.settled?.y ?? null;
}

/** From 0 for a workplace whose web can be taken in at a glance to 1 for a thousand people, who need their crews kept apart. */
function largeness(people: number): number {
  return Math.min(1, Math.max(0, (people - 250) / 750));
}

/** About how far from the middle so many people reach, in pixels at zoom 1. */
function radiusFor(people: number): number {
  return Math.sqrt(people) * SPACING * 0.6;
}

function pick(ids: readonly string[], settled: Positions): Positions {
  return new Map(
    ids.flatMap((id) => {
      const point = settled.get(id);
      return point ? [[id, { x: point.x, y: point.y }] as const] : [];
    }),
  );
}

type Link = SimulationLinkDatum<LaidOut> & { readonly trust: Trust };

function linksOf({ lines }: WebToLayOut): Link[] {
  return Array.from(lines.trust, (trust, at) => ({
    source: lines.from[at] ?? 0,
    target: lines.to[at] ?? 0,
    trust: trust as Trust,
  }));
}

/** As d3-force does it, a line pulls less where both its ends have many; and thick lines pull more than thin ones. */
function pullOf({ ids, lines, beside }: WebToLayOut, large: number): (link: Link, at: number) => number {
  const count = new Uint32Array(ids.length);
  for (let at = 0; at < lines.trust.length; at++) {
    for (const end of [lines.from[at] ?? 0, lines.to[at] ?? 0]) count[end] = (count[end] ?? 0) + 1;
  }
  return (link, at) => {
    const [from, to] = [lines.from[at] ?? 0, lines.to[at] ?? 0];
    const across = beside[from] === beside[to] ? 1 : ACROSS * (1 - 0.7 * large);
    return (PULL[link.trust] * across) / Math.min(count[from] ?? 1, count[to] ?? 1);
  };
}

function placeAtFirst(web: WebToLayOut, settled: Positions, radius: number): LaidOut[] {
  const committee = new Set(Array.from(web.committee));
  const solid = new Uint8Array(web.ids.length);
  for (let at = 0; at < web.lines.trust.length; at++) {
    if ((web.lines.trust[at] ?? 5) > web.solidThreshold) continue;
    solid[web.lines.from[at] ?? 0] = 1;
    solid[web.lines.to[at] ?? 0] = 1;
  }
  const seeds = seedPositions(web, settled, radius);
  return web.ids.map((id, at) => ({
    id,
    ...(seeds[at] ?? { x: 0, y: 0 }),
    beside: web.beside[at] ?? '',
    crew: web.crews[at] ?? '',
    onCommittee: committee.has(at),
    onRim: solid[at] === 0 && !committee.has(at),
    settled: settled.get(id) ?? null,
  }));
}

const homeX = (person: LaidOut): number => person.settled?.x ?? 0;
const homeY = (person: LaidOut): number => person.settled?.y ?? 0;

/** The committee's names are always written: they need the room. */
function roomOf({ onCommittee }: LaidOut): number {
  return SPACING * (onCommittee ? 0.56 : 0.45);
}

function homePull(person: LaidOut): number {
  if (person.settled) return 0.9;
  if (person.onRim) return 0;
  return person.onCommittee ? 0.1 : 0.04;
}

function restingPlace({ x, y, fx, settled }: LaidOut): Point {
  if (!settled) return { x: round(x), y: round(y) };
  if (typeof fx === 'number') return { x: settled.x, y: settled.y };
  const far = Math.hypot(x - settled.x, y - settled.y);
  const kept = far > SETTLED_DRIFT ? SETTLED_DRIFT / far : 1;
  return { x: round(settled.x + (x - settled.x) * kept), y: round(settled.y + (y - settled.y) * kept) };
}

function round(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
