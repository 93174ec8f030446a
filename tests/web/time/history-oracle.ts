import { compareIds } from '@/lib/web/ids';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { TRUSTS, type Trust } from '@/lib/web/trust';
import type { Web } from '@/lib/web/web';
import { routesFrom, slowCore, slowHash, slowLines, tiesOf, type Ties } from '@/tests/web/oracles';

/** Which lines changed from one day to another, from the slow lines of each day alone. */
export function slowLineChanges(facts: WebFacts, from: Day, to: Day) {
  const [before, after] = [slowLines(facts, from), slowLines(facts, to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = (is: (was: Trust | undefined, now: Trust | undefined) => boolean) =>
    keys.filter((key) => is(before.get(key), after.get(key)));
  return {
    fresh: changed((was, now) => was === undefined && now !== undefined),
    stronger: changed((was, now) => was !== undefined && now !== undefined && now < was),
    weaker: changed((was, now) => was !== undefined && now !== undefined && now > was),
    lost: changed((was, now) => was !== undefined && now === undefined),
  };
}

/** The core of a web and its pieces, by searching. */
export function slowCoreOf(web: Web) {
  const ties = tiesOf(web, web.solidThreshold);
  const numbers = new Map(web.ids.map((id) => [id, slowCore(ties, id)]));
  const k = Math.max(0, ...numbers.values());
  const members = k === 0 ? [] : web.ids.filter((id) => numbers.get(id) === k);
  return { k, members, numbers, pieces: slowPieces(ties, members) };
}

/** The pieces of these people when nobody else is there, the largest first. */
export function slowPieces(ties: Ties, people: readonly string[]): string[][] {
  const here = people.filter((id) => ties.has(id)).sort(compareIds);
  const others = [...ties.keys()].filter((id) => !here.includes(id));
  const pieces = here.map((id) => [...routesFrom(ties, [id], others)].sort(compareIds));
  const first = pieces.filter((piece, at) => piece[0] === here[at]);
  return first.sort((one, other) => other.length - one.length || compareIds(one[0]!, other[0]!));
}

/** S of `later` when people go in the orders of `earlier`, newcomers last: by its sentence. */
export function slowReplay(earlier: Web, later: Web, orders: number): number {
  const size = later.ids.length;
  if (size <= 2 || orders === 0) return 0;
  const parts = TRUSTS.map((trust) => {
    let sum = 0;
    for (let k = 0; k < orders; k++) {
      const stayed = slowOrder(earlier, trust, k).filter((id) => later.ids.includes(id));
      const fresh = byHash(
        later.ids.filter((id) => !earlier.ids.includes(id)),
        k,
      );
      const order = [...stayed, ...fresh];
      const ties = tiesOf(later, trust);
      order.forEach((_, at) => {
        const gone = order.slice(0, at + 1);
        sum += Math.max(0, ...order.slice(at + 1).map((id) => routesFrom(ties, [id], gone).size));
      });
    }
    const R = sum / (size * size * orders);
    const [star, clique] = [(size - 1) / size ** 2, (size - 1) / (2 * size)];
    return Math.max(0, (R - star) / (clique - star));
  });
  return parts.reduce((total, part) => total + part, 0) / parts.length;
}

function slowOrder(web: Web, trust: Trust, k: number): string[] {
  const ties = tiesOf(web, trust);
  const order: string[] = [];
  while (order.length < web.ids.length) {
    const left = web.ids.filter((id) => !order.includes(id));
    const linesOf = (id: string) => [...ties.get(id)!].filter((other) => !order.includes(other)).length;
    const most = Math.max(...left.map(linesOf));
    order.push(
      byHash(
        left.filter((id) => linesOf(id) === most),
        k,
      )[0]!,
    );
  }
  return order;
}

function byHash(ids: readonly string[], k: number): string[] {
  return [...ids].sort(
    (one, other) =>
      slowHash(`${String(k)}|${one}`) - slowHash(`${String(k)}|${other}`) || compareIds(one, other),
  );
}
