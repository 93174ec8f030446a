import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findAnalysis } from '@/lib/campaigns/analysis';
import type { Move } from '@/lib/web/what-if/scenario';
import type { WhatIf } from '@/lib/web/what-if/what-if';
import { findFloorLabels, findGroupOf } from '@/lib/workers/floor';
import { findMoveWords } from './telling';
import { listScenarios, type KeptScenario } from './queries';
import type { KeptThen, MoveTold } from './told';
import type { Found, KeptMove } from './words';

/** A kept scenario, beside what the same moves would do today. */
export type Compared = {
  readonly id: string;
  readonly name: string | null;
  readonly isOwn: boolean;
  readonly moves: readonly MoveTold[];
  readonly then: Found;
  /** Null beyond the first ones of a long list: open it to see. */
  readonly now: Found | null;
};

/** How many are played anew for the list. */
const PLAYED = 12;

/** What a campaign kept, the latest first, each played again on the web of today. */
export async function compareScenarios(seat: Seat): Promise<readonly Compared[]> {
  const kept = await listScenarios(seat);
  const told = await findMoveWords(seat);
  return Promise.all(
    kept.map(async ({ id, name, isOwn, moves, found }, place) => {
      const now = await movesNow(seat, moves);
      return {
        id,
        name,
        isOwn,
        moves: now.map(told),
        then: found,
        now: place < PLAYED ? await foundBy(seat, now) : null,
      };
    }),
  );
}

/** A kept scenario to play again: its moves as they are today, and what they found then. */
export async function findScenario(
  seat: Seat,
  id: string,
): Promise<{ readonly moves: readonly Move[]; readonly then: KeptThen } | null> {
  const kept: KeptScenario | undefined = (await listScenarios(seat)).find((one) => one.id === id);
  if (!kept) return null;
  return { moves: await movesNow(seat, kept.moves), then: { name: kept.name, ...kept.found } };
}

/** What moves find today. */
export async function foundBy(seat: Seat, moves: readonly Move[]): Promise<Found> {
  const [{ today }, answer] = await Promise.all([findAnalysis(seat), askWeb(seat, 'whatIf', { moves })]);
  return foundIn(answer, today);
}

/** Moves as they are kept; null where one speaks of somebody or of a group that is not there. */
export async function movesToKeep(seat: Seat, moves: readonly Move[]): Promise<readonly KeptMove[] | null> {
  const [{ web }, labels] = await Promise.all([findAnalysis(seat), findFloorLabels(seat)]);
  const kept: KeptMove[] = [];
  for (const move of moves) {
    const people = 'people' in move ? move.people : 'person' in move ? [move.person] : [];
    if (people.some((id) => web.indexOf(id) === undefined)) return null;
    if (move.kind !== 'group') {
      kept.push(move);
      continue;
    }
    const word = labels[move.division][move.group] ?? null;
    if (word === null) return null;
    kept.push({ kind: 'group', division: move.division, word });
  }
  return kept.length === 0 ? null : kept;
}

async function movesNow(seat: Seat, moves: readonly KeptMove[]): Promise<readonly Move[]> {
  const groupOf = await findGroupOf(seat);
  return moves.map((move): Move => {
    if (move.kind !== 'group') return move;
    const { division, word } = move;
    // A group nobody is in any more takes nobody out.
    return { kind: 'group', division, group: groupOf(division, word) ?? -1 };
  });
}

function foundIn({ before, after, stranded, turnover }: WhatIf, on: string): Found {
  if (!turnover) {
    const { workers, woven, reached } = after;
    return { on, workers, woven, reached, stranded: stranded.length };
  }
  return {
    on,
    workers: before.workers - turnover.leaving,
    woven: Math.round(turnover.woven.median),
    reached: Math.round(turnover.reached.median),
    stranded: Math.round(turnover.stranded.median),
  };
}
