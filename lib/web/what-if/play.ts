import type { AnchorFound } from '@/lib/web/analysis';
import type { Floor } from '@/lib/web/floor';
import { hangFrom } from '@/lib/web/hanging';
import { at } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import type { Web } from '@/lib/web/web';
import { sameAnchorIn } from './figures';
import type { Move } from './scenario';
import { dividedBy, sown } from './sown';
import { without } from './without';

/** What the moves made of a web. */
export type Played = {
  readonly web: Web;
  /** Who was taken out, in the order it was done; of one move by id. */
  readonly takenOut: readonly string[];
  /** How many times a line was made weaker. */
  readonly weakened: number;
};

/** What the moves are played on. `anchor` is what the web hung from before the first. */
export type Board = { readonly web: Web; readonly anchor: AnchorFound; readonly floor: Floor };

/** Plays the moves one after another; leaving at random is no single web and is passed over here. */
export function play({ web, anchor, floor }: Board, moves: readonly Move[]): Played {
  let played: Played = { web, takenOut: [], weakened: 0 };
  for (const move of moves) played = afterMove(played, move, anchor, floor);
  return played;
}

function afterMove(played: Played, move: Move, anchor: AnchorFound, floor: Floor): Played {
  if (move.kind === 'sow-around' || move.kind === 'sow-across') {
    const { web, weakened } = sown(played.web, choiceOf(move, floor));
    return { ...played, web, weakened: played.weakened + weakened };
  }
  const gone = new Uint8Array(played.web.ids.length);
  for (const person of takenBy(played.web, move, anchor, floor)) gone[person] = 1;
  const ids = played.web.ids.filter((_, person) => gone[person] === 1);
  if (ids.length === 0) return played;
  return { ...played, web: without(played.web, gone), takenOut: [...played.takenOut, ...ids] };
}

type Sowing = Extract<Move, { readonly kind: 'sow-around' | 'sow-across' }>;

function choiceOf(move: Sowing, floor: Floor): (one: string, other: string) => boolean {
  if (move.kind === 'sow-across') return dividedBy(floor, move.division);
  const chosen = new Set(move.people);
  return (one, other) => chosen.has(one) || chosen.has(other);
}

/** The places of those a move takes out of this web. Who is not in it cannot be taken out. */
function takenBy(
  web: Web,
  move: Exclude<Move, Sowing>,
  anchor: AnchorFound,
  floor: Floor,
): readonly number[] {
  switch (move.kind) {
    case 'take-out':
      return placesOf(web, move.people);
    case 'promote':
      return placesOf(web, [move.person]);
    case 'most-held': {
      const { holds } = hangFrom(web.solid, sameAnchorIn(web, anchor).members);
      return mostBy((person) => at(holds, person), web, move.count);
    }
    case 'most-tied':
      return mostBy((person) => lineCount(web.solid, person), web, move.count);
    case 'group':
      return placesOf(
        web,
        web.ids.filter((id) => floor[move.division].of.get(id)?.includes(move.group)),
      );
    case 'turnover':
      return [];
  }
}

function placesOf(web: Web, ids: readonly string[]): number[] {
  return ids.map((id) => web.indexOf(id)).filter((place) => place !== undefined);
}

/** The `count` people of whom this says most, as far as it says anything. */
function mostBy(of: (person: number) => number, web: Web, count: number): number[] {
  return Array.from(web.ids.keys())
    .filter((person) => of(person) > 0)
    .sort((one, other) => of(other) - of(one) || one - other)
    .slice(0, count);
}
