import { at } from '@/lib/web/ints';
import type { Circling } from './circling';
import { LEAST, MOST, MOST_AT_FIRST } from './limits';

/**
 * Puts people whom no line leads anywhere into the circles most of their crew are in, as far as a new circle would have room;
 * who is left over gets circles of their own, by crew and as even as can be. `crews` holds everybody's crew by place, as numbers that are
 * alike for those of one crew.
 */
export function placeByCrew(circling: Circling, people: readonly number[], crews: Int32Array): void {
  if (people.length === 0) return;
  const inCrew = countByCrew(circling, crews);
  const few: number[] = [];
  for (const [crew, members] of byCrew(people, crews)) {
    const theirs = [...(inCrew.get(crew) ?? [])].sort(mostFirst).map(([circle]) => circle);
    const left = fill(circling, members, theirs, MOST_AT_FIRST);
    if (left.length < LEAST) few.push(...left);
    else openEvenly(circling, left);
  }
  const left = fill(circling, few, few.length < LEAST ? withRoom(circling) : [], MOST);
  if (left.length > 0) openEvenly(circling, left);
}

/** Puts people, in their order, into as few new circles as hold them, of sizes as even as can be. */
export function openEvenly(circling: Circling, people: readonly number[]): void {
  const circles = Math.ceil(people.length / MOST_AT_FIRST);
  for (let circle = 0; circle < circles; circle++) {
    const [from, to] = [circle, circle + 1].map((share) => Math.round((share * people.length) / circles));
    circling.open(people.slice(from, to));
  }
}

/** The circle most of the crews of these people are in that will do; −1 where there is none. */
export function circleOfCrews(
  people: readonly number[],
  inCrew: ReadonlyMap<number, ReadonlyMap<number, number>>,
  crews: Int32Array,
  willDo: (circle: number) => boolean,
): number {
  const counts = new Map<number, number>();
  for (const person of people)
    for (const [circle, count] of inCrew.get(at(crews, person)) ?? [])
      if (willDo(circle)) counts.set(circle, (counts.get(circle) ?? 0) + count);
  return [...counts].sort(mostFirst)[0]?.[0] ?? -1;
}

/** For each crew how many of it are in which circle. */
export function countByCrew({ of }: Circling, crews: Int32Array): Map<number, Map<number, number>> {
  const inCrew = new Map<number, Map<number, number>>();
  of.forEach((circle, person) => {
    if (circle < 0) return;
    const crew = at(crews, person);
    const counts = inCrew.get(crew) ?? new Map<number, number>();
    inCrew.set(crew, counts.set(circle, (counts.get(circle) ?? 0) + 1));
  });
  return inCrew;
}

function mostFirst([one, many]: [number, number], [other, more]: [number, number]): number {
  return more - many || one - other;
}

function byCrew(people: readonly number[], crews: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const person of people) {
    const crew = at(crews, person);
    const before = members.get(crew);
    if (before) before.push(person);
    else members.set(crew, [person]);
  }
  return members;
}

/** Puts people into circles, one after the other, for as long as these have fewer than `most`. Answers who is left over. */
function fill(
  circling: Circling,
  people: readonly number[],
  circles: readonly number[],
  most: number,
): readonly number[] {
  let next = 0;
  for (const circle of circles)
    for (let room = most - circling.sizeOf(circle); room > 0 && next < people.length; room--)
      circling.put(people[next++] as number, circle);
  return people.slice(next);
}

/** All circles there are, the smallest first. */
function withRoom(circling: Circling): number[] {
  return Array.from({ length: circling.numbers }, (_, circle) => circle)
    .filter((circle) => circling.sizeOf(circle) > 0)
    .sort((one, other) => circling.sizeOf(one) - circling.sizeOf(other) || one - other);
}
