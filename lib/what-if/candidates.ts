import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { DIVISIONS, type Division } from '@/lib/web/floor';
import { compareIds } from '@/lib/web/ids';
import { findFloor, findFloorLabels } from '@/lib/workers/floor';
import { findRoster } from '@/lib/workers/roster';
import type { RosterWorker } from '@/lib/workers/roster-worker';
import { searchNames } from '@/lib/workers/whom';
import type { Candidate } from './told';

/** In a web of more people than this, those who hold the most are listed, and others are found by name. */
export const MOST_LISTED = 250;
const FIRST_LISTED = 40;

/** A group that can be taken out whole. */
export type GroupChoice = { readonly value: string; readonly label: string; readonly people: number };

/** What a move can be made of, as this seat may see it. */
export type Choices = {
  readonly people: readonly Candidate[];
  /** Whether `people` is everybody in the web. */
  readonly isAll: boolean;
  readonly groups: readonly { readonly division: Division; readonly choices: readonly GroupChoice[] }[];
  /** Divisions with at least two groups. */
  readonly divisions: readonly Division[];
};

/** Whom and what the moves of this page can be made of. */
export async function findChoices(seat: Seat): Promise<Choices> {
  const [{ web, analysis }, { byId }, floor, labels] = await Promise.all([
    findAnalysis(seat),
    findRoster(seat),
    findFloor(seat),
    findFloorLabels(seat),
  ]);
  const isAll = web.ids.length <= MOST_LISTED;
  const listed = isAll
    ? web.ids
    : [...analysis.workers]
        .sort(
          (one, other) =>
            other.holds - one.holds || other.solidLines - one.solidLines || compareIds(one.id, other.id),
        )
        .slice(0, FIRST_LISTED)
        .map(({ id }) => id);
  const people = listed.flatMap((id) => byId.get(id) ?? []).map(candidateOf);
  const groups = DIVISIONS.map((division) => {
    const sizes = new Map<number, number>();
    for (const id of web.ids)
      for (const group of floor[division].of.get(id) ?? []) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const choices = labels[division].flatMap((label, group): GroupChoice[] => {
      const size = sizes.get(group) ?? 0;
      return label === null || size === 0
        ? []
        : [{ value: `${division}:${String(group)}`, label, people: size }];
    });
    return { division, choices };
  });
  return {
    people: isAll ? people.sort((one, other) => one.name.localeCompare(other.name)) : people,
    isAll,
    groups: groups.filter(({ choices }) => choices.length > 0),
    divisions: DIVISIONS.filter((division) => floor[division].groups > 1),
  };
}

/** People of the web whose name, or what this seat knows it by, fits a text. */
export async function findCandidates(seat: Seat, text: string): Promise<readonly Candidate[]> {
  const [{ web }, { named, byId }] = await Promise.all([findAnalysis(seat), findRoster(seat)]);
  return searchNames(text, named)
    .filter((id) => web.indexOf(id) !== undefined)
    .flatMap((id) => byId.get(id) ?? [])
    .map(candidateOf);
}

function candidateOf({ id, name, known, department, shift }: RosterWorker): Candidate {
  return { id, name, known, detail: known ? [department, shift].filter(Boolean).join(' · ') : '' };
}
