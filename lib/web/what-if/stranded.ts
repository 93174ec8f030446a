import { hangFrom, type Hanging } from '@/lib/web/hanging';
import { at, upTo } from '@/lib/web/ints';
import { rowsOf, type Rows } from '@/lib/web/rows';
import type { Trust } from '@/lib/web/trust';
import { walkFrom } from '@/lib/web/walk';
import { idAt, type Web } from '@/lib/web/web';

/** Somebody who had a solid route to the anchor, is still there, and has none any more. */
export type Stranded = {
  readonly id: string;
  /**
   * By whom they hung: everybody they, or those they are stranded with, had a solid line to, and who had a solid route to
   * the anchor that led through none of them. Sorted by id.
   */
  readonly hungOn: readonly string[];
};

/** A web and how everybody hangs in it. */
export type Hung = { readonly web: Web; readonly hanging: Hanging };

/** Who is newly stranded, by id. `anchor` holds places of the web before. Linear in people + lines. */
export function strandedBetween(before: Hung, after: Hung, anchor: Int32Array): Stranded[] {
  const isStranded = (person: number): boolean => {
    const now = after.web.indexOf(idAt(before.web, person));
    return before.hanging.reached[person] === 1 && now !== undefined && after.hanging.reached[now] !== 1;
  };
  const people = Array.from(before.web.ids.keys()).filter(isStranded);
  if (people.length === 0) return [];
  const heads = headsOf(before.web, after.web, people);
  const hungOn = gatesOf(before.web, people, heads, anchor);
  const named = new Map<number, readonly string[]>();
  for (const [head, gates] of hungOn) {
    named.set(
      head,
      [...gates].sort((one, other) => one - other).map((gate) => idAt(before.web, gate)),
    );
  }
  return people.map((person) => ({
    id: idAt(before.web, person),
    hungOn: named.get(at(heads, person)) ?? [],
  }));
}

/**
 * For each of the stranded the first of those they are stranded with, for everybody else themselves; by places of the web
 * before. Lines only get fewer, so that whoever is joined to the stranded is stranded too.
 */
function headsOf(before: Web, after: Web, people: readonly number[]): Int32Array {
  const heads = upTo(before.ids.length);
  const now = Int32Array.from(people, (person) => placeIn(after, idAt(before, person)));
  const { order, parent } = walkFrom(after.solid, now, new Int32Array(0));
  let head = -1;
  for (const person of order) {
    const then = placeIn(before, idAt(after, person));
    if (at(parent, person) < 0) head = then;
    heads[then] = head;
  }
  return heads;
}

/**
 * For each group of stranded people, by its head, the people outside with a solid line into it who reach the anchor
 * without it: each group is drawn together into one, and whoever hangs on that one is left out. Who is named is whoever
 * has the line, which of another group need not be its head.
 */
function gatesOf(
  before: Web,
  people: readonly number[],
  heads: Int32Array,
  anchor: Int32Array,
): Map<number, Set<number>> {
  const { reached, hangsOn } = hangFrom(drawnTogether(before, heads), anchor);
  const gates = new Map<number, Set<number>>();
  const note = (person: number, other: number) => {
    const [head, beyond] = [at(heads, person), at(heads, other)];
    if (head === beyond || reached[beyond] !== 1 || at(hangsOn, beyond) === head) return;
    const known = gates.get(head);
    if (known) known.add(other);
    else gates.set(head, new Set([other]));
  };
  const { start, neighbour } = before.solid;
  for (const person of people) {
    for (let spot = at(start, person); spot < at(start, person + 1); spot++)
      note(person, at(neighbour, spot));
  }
  return gates;
}

function drawnTogether({ ids, lines, solidThreshold }: Web, heads: Int32Array): Rows {
  const isKept = (line: number) => at(heads, at(lines.from, line)) !== at(heads, at(lines.to, line));
  const kept = Array.from(lines.from.keys()).filter(isKept);
  const drawn = {
    from: Int32Array.from(kept, (line) => at(heads, at(lines.from, line))),
    to: Int32Array.from(kept, (line) => at(heads, at(lines.to, line))),
    trust: Uint8Array.from(kept, (line) => lines.trust[line] as Trust),
  };
  return rowsOf(ids.length, drawn, solidThreshold);
}

function placeIn(web: Web, id: string): number {
  const place = web.indexOf(id);
  if (place === undefined) throw new RangeError(`worker ${id} is not in the web of ${web.on}`);
  return place;
}
