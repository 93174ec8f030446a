import { textOf, type Entered } from '@/lib/forms/answer';
import { onceInProcess } from '@/lib/once-in-process';
import { fold, foldedMatch } from '@/lib/workers/fold';

/** Stands where an id would: add this name as a new coworker. */
export const NEW_COWORKER = 'new';

/** The longest name that is taken. */
export const LONGEST_NAME = 120;

/** What a form says about a person: the text typed, and an id with the text it was chosen for. */
export type PersonAsked = {
  readonly field: string;
  readonly text: string;
  readonly id: string;
  readonly chosenFor: string;
};

/** Whom a text means: one coworker, somebody new, or several to choose from (nobody, at worst). */
export type Whom =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'unclear'; readonly ids: readonly string[] };

/** As much of a coworker as it takes to find them by name. */
export type Named = {
  readonly id: string;
  readonly name: string;
  readonly nickname: string | null;
  readonly status: string;
};

type Sought = {
  readonly id: string;
  readonly names: readonly string[];
  readonly all: string;
  readonly here: boolean;
};

const OFFERED = 8;
const known = onceInProcess('sought lists', () => new WeakMap<readonly Named[], readonly Sought[]>());
// What a list tells of somebody is the same thing in every list until something is written about them.
const soughtBefore = onceInProcess('sought', () => new WeakMap<Named, Sought>());

/** The three fields of a person in a form: `NAME`, `NAME-id` and `NAME-for`. */
export function readPerson(entered: Entered, field: string): PersonAsked {
  return {
    field,
    text: textOf(entered, field).trim(),
    id: textOf(entered, `${field}-id`),
    chosenFor: textOf(entered, `${field}-for`),
  };
}

/** Whom a form means. A choice counts only while the text is still the one it was made for. */
export function findWhom(asked: PersonAsked, workers: readonly Named[]): Whom {
  const sought = fold(asked.text);
  if (asked.id !== '' && fold(asked.chosenFor) === sought) {
    if (asked.id === NEW_COWORKER) return { kind: 'new', name: asked.text };
    if (workers.some((worker) => worker.id === asked.id)) return { kind: 'known', id: asked.id };
  }
  const exact = foldedOf(workers).filter((worker) => worker.names.includes(sought));
  const only = exact.length === 1 ? exact[0] : undefined;
  if (only) return { kind: 'known', id: only.id };
  return {
    kind: 'unclear',
    ids: exact.length > 1 ? exact.map((worker) => worker.id) : searchNames(asked.text, workers),
  };
}

/** The ids of the few whose name or nickname fits what was typed so far; those who still work there come first. */
export function searchNames(text: string, workers: readonly Named[], most = OFFERED): readonly string[] {
  const sought = fold(text);
  if (sought === '') return [];
  const fitting = foldedOf(workers).filter((worker) => foldedMatch(worker.all, sought));
  return fitting
    .map((worker) => ({ id: worker.id, all: worker.all, rank: rankOf(worker, sought) }))
    .sort((a, b) => a.rank - b.rank || (a.all < b.all ? -1 : 1))
    .slice(0, most)
    .map((worker) => worker.id);
}

function rankOf(worker: Sought, sought: string): number {
  const starts = worker.names.some((name) => name.startsWith(sought));
  return (worker.here ? 0 : 2) + (starts ? 0 : 1);
}

/** Folding thousands of names takes a while; a roster's list never changes, so it is done once for each. */
function foldedOf(workers: readonly Named[]): readonly Sought[] {
  const folded = known.get(workers) ?? workers.map(soughtOf);
  known.set(workers, folded);
  return folded;
}

function soughtOf(worker: Named): Sought {
  const before = soughtBefore.get(worker);
  if (before) return before;
  const { id, name, nickname, status } = worker;
  const names = [name, ...(nickname === null ? [] : [nickname])].map(fold);
  const sought = { id, names, all: names.join(' '), here: status === 'active' || status === 'on_leave' };
  soughtBefore.set(worker, sought);
  return sought;
}
