import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import type { Move } from '@/lib/web/what-if/scenario';
import type { Stranded } from '@/lib/web/what-if/stranded';
import type { Turnover } from '@/lib/web/what-if/turnover';
import type { WhatIf } from '@/lib/web/what-if/what-if';
import { findFloorLabels, type FloorLabels } from '@/lib/workers/floor';
import { findRoster } from '@/lib/workers/roster';
import type { MoveTold, Named, StepsTold, StrandedBy, Told, TurnoverTold } from './told';

/** How many people of one list are named; a page of a thousand names tells nobody anything. */
const MOST_NAMED = 120;

type NameOf = (id: string) => Named;

/** Plays moves on the web of today and tells what they do, by the names this seat may see. */
export async function tellMoves(seat: Seat, moves: readonly Move[]): Promise<Told> {
  const [found, nameOf, labels] = await Promise.all([
    askWeb(seat, 'whatIf', { moves }),
    findNames(seat),
    findFloorLabels(seat),
  ]);
  return tellFound(moves, found, nameOf, labels, null);
}

/** Takes so many of the boss's best next moves and tells what they do. */
export async function tellSteps(seat: Seat, steps: number): Promise<Told> {
  const [next, nameOf, labels] = await Promise.all([
    askWeb(seat, 'nextMoves', { steps: steps + 1 }),
    findNames(seat),
    findFloorLabels(seat),
  ]);
  const taken = next.moves.slice(0, steps);
  const moves: Move[] = taken.length === 0 ? [] : [{ kind: 'take-out', people: taken.map(({ id }) => id) }];
  const found = await askWeb(seat, 'whatIf', { moves });
  const { workers, reached, woven } = next;
  return tellFound(moves, found, nameOf, labels, {
    workers,
    reached,
    woven,
    moves: taken.map((move) => ({ ...move, ...nameOf(move.id) })),
    goesOn: next.moves.length > taken.length,
  });
}

/** Whether this seat may play a move: a group it is not told of, it cannot take out either. */
export async function mayPlay(seat: Seat, move: Move): Promise<boolean> {
  if (move.kind !== 'group') return true;
  const labels = await findFloorLabels(seat);
  return (labels[move.division][move.group] ?? null) !== null;
}

/** What a move is called in this seat's words. */
export async function findMoveWords(seat: Seat): Promise<(move: Move) => MoveTold> {
  const [nameOf, labels] = await Promise.all([findNames(seat), findFloorLabels(seat)]);
  return (move) => tellMove(move, nameOf, labels);
}

/** Everybody whose name an answer shows. */
export function namedIn({ takenOut, stranded, fallen, turnover, steps, told }: Told): readonly string[] {
  const shown = [
    ...takenOut,
    ...stranded.flatMap(({ by, who }) => [...by, ...who]),
    ...fallen,
    ...(turnover?.oftenest ?? []),
    ...(steps?.moves ?? []),
    ...told.flatMap(({ people }) => people),
  ];
  return shown.map(({ id }) => id);
}

async function findNames(seat: Seat): Promise<NameOf> {
  const { byId } = await findRoster(seat);
  return (id) => {
    const worker = byId.get(id);
    return { id, name: worker?.name ?? '', known: worker?.known === true };
  };
}

function tellFound(
  moves: readonly Move[],
  found: WhatIf,
  nameOf: NameOf,
  labels: FloorLabels,
  steps: StepsTold | null,
): Told {
  // Who is taken out with a group, or torn from another by one, would tell of somebody unknown where they work.
  const tells = moves.some(({ kind }) => kind === 'group' || kind === 'sow-across')
    ? (id: string) => nameOf(id).known
    : () => true;
  const takenOut = found.takenOut.filter(tells);
  return {
    moves,
    told: moves.map((move) => tellMove(move, nameOf, labels)),
    anchor: { kind: found.anchor.kind, members: found.anchor.members.length, left: found.anchor.left },
    before: found.before,
    after: found.after,
    takenOut: takenOut.slice(0, MOST_NAMED).map(nameOf),
    takenOutCount: found.takenOut.length,
    weakened: found.weakened,
    stranded: groupStranded(found.stranded, nameOf, tells),
    strandedIds: found.stranded.map(({ id }) => id),
    fallen: fallenAlone(found).slice(0, MOST_NAMED).map(nameOf),
    fallenCount: fallenAlone(found).length,
    turnover: found.turnover && tellTurnover(found.turnover, nameOf),
    steps,
  };
}

/** Who was woven and hangs by one person now; whoever is stranded is told apart. */
function fallenAlone({ fallen, stranded }: WhatIf): readonly string[] {
  const gone = new Set(stranded.map(({ id }) => id));
  return fallen.filter((id) => !gone.has(id));
}

function tellMove(move: Move, nameOf: NameOf, labels: FloorLabels): MoveTold {
  const people = 'people' in move ? move.people : 'person' in move ? [move.person] : [];
  return {
    kind: move.kind,
    people: people.slice(0, MOST_NAMED).map(nameOf),
    count: 'count' in move ? move.count : 'percent' in move ? move.percent : people.length,
    division: 'division' in move ? move.division : null,
    group: move.kind === 'group' ? (labels[move.division][move.group] ?? null) : null,
  };
}

/** By whom they hung, the most stranded first; then in the order of ids. */
function groupStranded(
  stranded: readonly Stranded[],
  nameOf: NameOf,
  tells: (id: string) => boolean,
): StrandedBy[] {
  const groups = new Map<string, { by: readonly string[]; who: string[] }>();
  for (const { id, hungOn } of stranded) {
    const by = hungOn.filter(tells);
    const key = by.join(' ');
    const group = groups.get(key);
    if (group) group.who.push(id);
    else groups.set(key, { by, who: [id] });
  }
  return [...groups.values()]
    .sort((one, other) => other.who.length - one.who.length)
    .map(({ by, who }) => ({
      by: by.map(nameOf),
      who: who.slice(0, MOST_NAMED).map(nameOf),
      more: Math.max(0, who.length - MOST_NAMED),
    }));
}

function tellTurnover({ oftenest, ...found }: Turnover, nameOf: NameOf): TurnoverTold {
  return {
    ...found,
    oftenest: oftenest.map(({ id, stranded, stayed }) => ({ ...nameOf(id), share: stranded / stayed })),
  };
}
