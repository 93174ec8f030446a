import { compareIds } from '@/lib/web/ids';
import type { WebFacts } from '@/lib/web/facts';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';
import {
  routesFrom,
  slowCore,
  slowCutters,
  slowHolds,
  slowResilience,
  slowStanding,
  tiesOf,
  type Ties,
} from './oracles';

/** What a move does to the facts themselves: those fired have left, those talked against are rated a level worse. */
export function factsWithout(facts: WebFacts, gone: readonly string[]): WebFacts {
  return {
    ...facts,
    workers: facts.workers.map((worker) =>
      gone.includes(worker.id) ? { ...worker, status: 'fired' } : worker,
    ),
  };
}

export function factsSown(facts: WebFacts, isChosen: (one: string, other: string) => boolean): WebFacts {
  return {
    ...facts,
    ratings: facts.ratings.map((rating) =>
      isChosen(...rating.between) ? { ...rating, trust: Math.min(5, rating.trust + 1) as Trust } : rating,
    ),
  };
}

export const wovenOf = (facts: WebFacts, like: Web): Web =>
  weave(facts, { on: like.on, solidThreshold: like.solidThreshold });

export function slowFigures(web: Web, anchor: readonly string[], orders = 20) {
  const [all, solid] = [tiesOf(web, 5), tiesOf(web, web.solidThreshold)];
  const members = anchor.filter((id) => solid.has(id));
  const standing = (id: string) => slowStanding(all, solid, members, id);
  const standings = Object.fromEntries(STANDINGS.map((name) => [name, 0])) as Record<Standing, number>;
  for (const id of web.ids) standings[standing(id)] += 1;
  const cores = web.ids.map((id) => slowCore(solid, id));
  const k = Math.max(0, ...cores);
  const pieces = web.ids.map((id) => [...routesFrom(solid, [id])].sort(compareIds));
  const sizes = pieces
    .filter((piece, at) => piece.length > 1 && piece[0] === web.ids[at])
    .map((piece) => piece.length);
  return {
    workers: web.ids.length,
    woven: standings.woven,
    reached: routesFrom(solid, members).size,
    pieces: sizes.length,
    largestPiece: Math.max(0, ...sizes),
    standings,
    core: { k, people: k === 0 ? 0 : cores.filter((core) => core === k).length },
    R: slowResilience(solid, orders),
  };
}

/** Who is newly stranded, and by whom they hung: tried one by one. */
export function slowStranded(before: Web, after: Web, anchor: readonly string[]) {
  const then = tiesOf(before, before.solidThreshold);
  const now = tiesOf(after, after.solidThreshold);
  const reachedNow = routesFrom(
    now,
    anchor.filter((id) => now.has(id)),
  );
  return after.ids
    .filter((id) => routesFrom(then, anchor).has(id) && !reachedNow.has(id))
    .map((id) => {
      const together = [...routesFrom(now, [id])];
      const beside = before.ids.filter(
        (other) => !together.includes(other) && together.some((one) => then.get(one)!.has(other)),
      );
      return { id, hungOn: beside.filter((other) => routesFrom(then, anchor, together).has(other)) };
    });
}

/** The boss's best order, each person tried at each step. */
export function slowNextMoves(web: Web, anchor: readonly string[], steps: number) {
  const all = tiesOf(web, web.solidThreshold);
  const gone: string[] = [];
  const moves: { id: string; strands: number; reached: number; woven: number }[] = [];
  while (moves.length < steps) {
    const left = leaving(all, gone);
    const members = anchor.filter((id) => left.has(id));
    const reached = [...routesFrom(left, members)].sort(compareIds);
    if (reached.length === 0) break;
    const holds = reached.map((id) => slowHolds(left, members, id));
    const most = Math.max(...holds);
    const lines = reached.map((id) => left.get(id)!.size);
    const id = most > 0 ? reached[holds.indexOf(most)]! : reached[lines.indexOf(Math.max(...lines))]!;
    gone.push(id);
    const after = leaving(all, gone);
    const anchored = members.filter((member) => member !== id);
    moves.push({
      id,
      strands: most,
      reached: routesFrom(after, anchored).size,
      woven: slowWoven(after, anchored),
    });
  }
  return moves;
}

function leaving(ties: Ties, gone: readonly string[]): Ties {
  const left = [...ties].filter(([id]) => !gone.includes(id));
  return new Map(
    left.map(([id, others]) => [id, new Set([...others].filter((other) => !gone.includes(other)))]),
  );
}

function slowWoven(ties: Ties, anchor: readonly string[]): number {
  const reached = [...routesFrom(ties, anchor)];
  return reached.filter((id) =>
    anchor.includes(id)
      ? anchor.some((member) => member !== id && routesFrom(ties, [id]).has(member))
      : slowCutters(ties, anchor, id).length === 0,
  ).length;
}
