import { slowStanding, tiesOf, type Ties } from '@/tests/web/oracles';
import type { Floor } from '@/lib/web/floor';
import type { Web } from '@/lib/web/web';

/** Introductions by their sentences: draw the line, find every standing anew, count. */
export type Line = readonly [string, string];

/** Both webs of a workplace with some solid lines more. */
export function slowTies(web: Web, more: readonly Line[] = []): { all: Ties; solid: Ties } {
  return { all: withMore(tiesOf(web, 5), more), solid: withMore(tiesOf(web, web.solidThreshold), more) };
}

function withMore(ties: Ties, more: readonly Line[]): Ties {
  const wider = new Map([...ties].map(([id, others]) => [id, new Set(others)]));
  for (const [one, other] of more) {
    wider.get(one)!.add(other);
    wider.get(other)!.add(one);
  }
  return wider;
}

/** Who is woven in the web with some solid lines more, the anchor staying as it is. */
export function slowWoven(web: Web, anchor: readonly string[], more: readonly Line[]): Set<string> {
  const { all, solid } = slowTies(web, more);
  return new Set(web.ids.filter((id) => slowStanding(all, solid, anchor, id) === 'woven'));
}

/** Whether two share a shift, a department or a language. */
export function haveSomethingInCommon(floor: Floor, one: string, other: string): boolean {
  return (['shift', 'department', 'language'] as const).some((division) =>
    floor[division].of.get(one)?.some((group) => floor[division].of.get(other)?.includes(group)),
  );
}

/** Every pair of ids. */
export function pairsOf(ids: readonly string[]): Line[] {
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other): Line => [one, other]));
}

/** Every choice of `count` of the items. */
export function* choicesOf<T>(items: readonly T[], count: number, from = 0): Generator<T[]> {
  if (count === 0) yield [];
  else
    for (let place = from; place < items.length; place++)
      for (const rest of choicesOf(items, count - 1, place + 1)) yield [items[place]!, ...rest];
}
