import { fits, type TurfRuleWords } from '@/lib/access/turf-rule';

/** A department and a shift somebody looks after. */
export type Rule = TurfRuleWords & { readonly id: string };

/** What an organizer was given. */
export type Given = {
  readonly seatId: string;
  readonly workerIds: ReadonlySet<string>;
  readonly rules: readonly Rule[];
};

type Placed = { readonly id: string; readonly department: string | null; readonly shift: string | null };

/** Who looks after each coworker, by name or by department and shift; those nobody looks after are not in it. */
export function holdersOf(
  workers: readonly Placed[],
  given: readonly Given[],
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, readonly string[]>();
  const byCrew = new Map<string, ReadonlySet<string>>();
  for (const worker of workers) {
    const key = JSON.stringify([worker.department, worker.shift]);
    const ruled = byCrew.get(key) ?? ruledBy(worker, given);
    byCrew.set(key, ruled);
    const seats = given.filter(({ seatId, workerIds }) => ruled.has(seatId) || workerIds.has(worker.id));
    const seatIds = seats.map(({ seatId }) => seatId);
    if (seatIds.length > 0) holders.set(worker.id, seatIds);
  }
  return holders;
}

function ruledBy(worker: Placed, given: readonly Given[]): ReadonlySet<string> {
  const seats = given.filter(({ rules }) => rules.some((rule) => fits(rule, worker)));
  return new Set(seats.map(({ seatId }) => seatId));
}

/** A department on a shift, or all of a department (`shift` null) or of a shift, with how many nobody looks after. */
export type CrewHeld = {
  readonly department: string | null;
  readonly shift: string | null;
  readonly people: number;
  readonly nobody: number;
  /** The seats that have this very rule. */
  readonly seatIds: readonly string[];
};

/** Every department, every shift and every crew there is, as rules can speak of them: departments with their crews first. */
export function crewsHeld(
  workers: readonly Placed[],
  given: readonly Given[],
  holders: ReadonlyMap<string, readonly string[]>,
): readonly CrewHeld[] {
  const crews = new Map<
    string,
    { department: string | null; shift: string | null; people: number; nobody: number }
  >();
  for (const worker of workers) {
    const { department, shift } = worker;
    const kinds = [
      department !== null && { department, shift: null },
      department !== null && shift !== null && { department, shift },
      shift !== null && { department: null, shift },
    ];
    for (const kind of kinds) {
      if (!kind) continue;
      const key = JSON.stringify([kind.department, kind.shift]);
      const crew = crews.get(key) ?? { ...kind, people: 0, nobody: 0 };
      crews.set(key, crew);
      crew.people += 1;
      crew.nobody += Number(!holders.has(worker.id));
    }
  }
  return [...crews.values()].sort(inOrder).map((crew) => ({
    ...crew,
    seatIds: given
      .filter(({ rules }) =>
        rules.some((rule) => rule.department === crew.department && rule.shift === crew.shift),
      )
      .map(({ seatId }) => seatId),
  }));
}

type Kind = { readonly department: string | null; readonly shift: string | null };

/** By department, the whole of it before its crews; shifts of no one department last. */
function inOrder(one: Kind, other: Kind): number {
  return (
    Number(one.department === null) - Number(other.department === null) ||
    (one.department ?? '').localeCompare(other.department ?? '') ||
    (one.shift ?? '').localeCompare(other.shift ?? '')
  );
}
