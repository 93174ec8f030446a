import { at, grow } from '@/lib/web/ints';
import type { Rows } from '@/lib/web/rows';
import { strengthOf, type Trust } from '@/lib/web/trust';

/** How much strength of lines leads where: adds up for a few people at a time, and forgets in the same time. */
export class Toward {
  #strength = new Int32Array(256);
  #near: number[] = [];

  /** Adds somebody's lines in these rows; those to people in no circle (−1) do not count. */
  add({ start, neighbour, trust }: Rows, person: number, circleOf: Int32Array): void {
    for (let spot = at(start, person); spot < at(start, person + 1); spot++) {
      const circle = at(circleOf, at(neighbour, spot));
      if (circle < 0) continue;
      if (circle >= this.#strength.length) this.#widen(circle);
      if (at(this.#strength, circle) === 0) this.#near.push(circle);
      grow(this.#strength, circle, strengthOf(trust[spot] as Trust));
    }
  }

  of(circle: number): number {
    return this.#strength[circle] ?? 0;
  }

  /** The circle most strength leads to among those that will do; of equals the smallest number; −1 where there is none. */
  most(willDo: (circle: number) => boolean): number {
    let best = -1;
    for (const circle of this.#near) {
      const more = best < 0 ? 1 : this.of(circle) - this.of(best);
      if ((more > 0 || (more === 0 && circle < best)) && willDo(circle)) best = circle;
    }
    return best;
  }

  clear(): void {
    for (const circle of this.#near) this.#strength[circle] = 0;
    this.#near = [];
  }

  #widen(circle: number): void {
    const wider = new Int32Array(Math.max(circle + 1, this.#strength.length * 2));
    wider.set(this.#strength);
    this.#strength = wider;
  }
}
