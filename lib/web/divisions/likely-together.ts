import { at } from '@/lib/web/ints';
import { shareGroup, type Membership } from './membership';

/** How often two people share a group: two of one circle, and any two who are in circles. Null where there are no two. */
export type Together = { readonly inCircle: number | null; readonly anywhere: number | null };

/**
 * Whether circles follow a division: of all pairs in one circle, and of all pairs in circles, the share who have a group
 * in common. Only people who are in a group count. Linear in people, quadratic in the ways groups are combined.
 */
export function likelyTogether(circles: Int32Array, membership: Membership): Together {
  const all = new Kinds(membership);
  const byCircle = new Map<number, Kinds>();
  for (let person = 0; person < circles.length; person++) {
    const circle = at(circles, person);
    if (circle < 0 || at(membership.start, person) === at(membership.start, person + 1)) continue;
    const own = byCircle.get(circle) ?? new Kinds(membership);
    byCircle.set(circle, own);
    const kind = membership.group
      .subarray(at(membership.start, person), at(membership.start, person + 1))
      .join(' ');
    own.add(kind, person);
    all.add(kind, person);
  }
  let [pairs, sharing] = [0, 0];
  for (const own of byCircle.values()) {
    pairs += own.pairs();
    sharing += own.sharing();
  }
  return {
    inCircle: pairs === 0 ? null : sharing / pairs,
    anywhere: all.pairs() === 0 ? null : all.sharing() / all.pairs(),
  };
}

/** How many people are in which groups. */
class Kinds {
  readonly #membership: Membership;
  readonly #kinds = new Map<string, { readonly somebody: number; count: number }>();
  #people = 0;

  constructor(membership: Membership) {
    this.#membership = membership;
  }

  /** Adds somebody by the groups they are in, written as one word. */
  add(key: string, person: number): void {
    const kind = this.#kinds.get(key) ?? { somebody: person, count: 0 };
    kind.count += 1;
    this.#people += 1;
    this.#kinds.set(key, kind);
  }

  pairs(): number {
    return (this.#people * (this.#people - 1)) / 2;
  }

  sharing(): number {
    const kinds = [...this.#kinds.values()];
    let sum = 0;
    kinds.forEach((kind, place) => {
      sum += (kind.count * (kind.count - 1)) / 2;
      for (const other of kinds.slice(place + 1))
        if (shareGroup(this.#membership, kind.somebody, other.somebody)) sum += kind.count * other.count;
    });
    return sum;
  }
}
