import { at } from '@/lib/web/ints';
import type { WebInRows } from './web-in-rows';
import { placeByCrew } from './by-crew';
import { Circling } from './circling';
import { cutDown, openTight } from './fresh';
import { joinByLines } from './joined';
import { joinSmall } from './join-small';
import { leaningIn } from './leaning';
import { LEAST, MOST } from './limits';
import { settle } from './settle';

/**
 * Yesterday's circles with today's web: `before` holds the number of everybody's circle, −1 for who is new. Newcomers join the
 * circle their lines lead to; of the others only those change whose lines clearly say so. A circle that grew too large is split: the
 * part with most of those who were in it keeps its number. Numbers of circles that emptied are free for new ones.
 */
export function grownCircles(web: WebInRows, crews: Int32Array, before: Int32Array): Int32Array {
  const circling = new Circling(before.slice());
  const leans = leaningIn(web);
  joinByLines(web, circling);
  openAmongNewcomers(web, circling, crews, leans);
  placeByCrew(circling, circling.nowhere(), crews);
  settle(web, circling);
  splitLarge(web, circling, { before, crews, leans });
  settle(web, circling);
  return circling.of;
}

/** Newcomers whose lines lead to newcomers alone make circles of their own. */
function openAmongNewcomers(web: WebInRows, circling: Circling, crews: Int32Array, leans: Int32Array): void {
  const first = circling.numbers;
  const groups = new Int32Array(web.rows.size).fill(-1);
  const left = circling.nowhere().filter((person) => at(leans, person) >= 0);
  if (left.length === 0) return;
  for (const person of left) groups[person] = 0;
  const empty = new Set(numbersOf(circling, (size) => size === 0));
  openTight(web, circling, groups, leans);
  joinSmall(web, circling, crews, (circle) => circle >= first || empty.has(circle));
}

type Yesterday = { readonly before: Int32Array; readonly crews: Int32Array; readonly leans: Int32Array };

function splitLarge(web: WebInRows, circling: Circling, { before, crews, leans }: Yesterday): void {
  for (const circle of numbersOf(circling, (size) => size > MOST)) {
    const members = circling.members()[circle] ?? [];
    const groups = new Int32Array(web.rows.size).fill(-1);
    for (const person of members) {
      groups[person] = 0;
      circling.put(person, -1);
    }
    openTight(web, circling, groups, leansWithin(groups, leans));
    placeByCrew(
      circling,
      members.filter((person) => at(circling.of, person) < 0),
      crews,
    );
    const parts = new Set(members.map((person) => at(circling.of, person)));
    joinSmall(web, circling, crews, (number) => parts.has(number) && circling.sizeOf(number) < LEAST);
    cutDown(circling);
    keepNumber(
      circling,
      members.filter((person) => at(before, person) === circle),
      circle,
    );
  }
}

/** Of who leans on somebody outside the group, −1: within it they lean on nobody. */
function leansWithin(groups: Int32Array, leans: Int32Array): Int32Array {
  return leans.map((on, person) => (at(groups, person) >= 0 && on >= 0 && at(groups, on) >= 0 ? on : -1));
}

/** Gives the circle most of these people are in now this number; who had it meanwhile takes theirs. */
function keepNumber(circling: Circling, people: readonly number[], number: number): void {
  const counts = new Map<number, number>();
  for (const person of people) {
    const circle = at(circling.of, person);
    counts.set(circle, (counts.get(circle) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, many], [other, more]) => more - many || one - other);
  if (!most || most[0] === number) return;
  const members = circling.members();
  const [these, those] = [members[most[0]] ?? [], members[number] ?? []];
  for (const person of these) circling.put(person, number);
  for (const person of those) circling.put(person, most[0]);
}

function numbersOf(circling: Circling, isMeant: (size: number) => boolean): number[] {
  return Array.from({ length: circling.numbers }, (_, circle) => circle).filter((circle) =>
    isMeant(circling.sizeOf(circle)),
  );
}
