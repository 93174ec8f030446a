import { at } from '@/lib/web/ints';
import { MOST } from './limits';

/** Who is in which circle while circles are being found. −1 is nowhere yet. */
export class Circling {
  readonly of: Int32Array;
  readonly #sizes: number[] = [];

  constructor(of: Int32Array) {
    this.of = of;
    for (const circle of of) if (circle >= 0) this.#grow(circle, 1);
  }

  /** Numbers run from 0 to one less than this; some may be of nobody. */
  get numbers(): number {
    return this.#sizes.length;
  }

  sizeOf(circle: number): number {
    return this.#sizes[circle] ?? 0;
  }

  roomIn(circle: number): number {
    return MOST - this.sizeOf(circle);
  }

  put(person: number, circle: number): void {
    const from = at(this.of, person);
    if (from === circle) return;
    if (from >= 0) this.#grow(from, -1);
    this.of[person] = circle;
    if (circle >= 0) this.#grow(circle, 1);
  }

  /** Puts people into a circle of their own, which has the smallest number that is free. */
  open(people: Iterable<number>): number {
    let circle = 0;
    while (this.sizeOf(circle) > 0) circle += 1;
    for (const person of people) this.put(person, circle);
    return circle;
  }

  /** The members of each circle by its number, ascending; of no circle, an empty list. */
  members(): readonly (readonly number[])[] {
    const members = Array.from({ length: this.numbers }, (): number[] => []);
    this.of.forEach((circle, person) => {
      if (circle >= 0) members[circle]?.push(person);
    });
    return members;
  }

  /** Who is in no circle yet. */
  nowhere(): number[] {
    const people: number[] = [];
    this.of.forEach((circle, person) => {
      if (circle < 0) people.push(person);
    });
    return people;
  }

  #grow(circle: number, by: number): void {
    while (this.#sizes.length <= circle) this.#sizes.push(0);
    this.#sizes[circle] = this.sizeOf(circle) + by;
  }
}
