import { DIVISIONS, type Division } from '@/lib/web/floor';
import type { Move, MoveKind, Scenario } from '@/lib/web/what-if/scenario';
import { groupCalled, type NamedFloor } from './floor';

/** What a scenario is read against: who there is, and what the groups are called. */
type Known = { readonly ids: { has(id: string): boolean }; readonly floor: NamedFloor };

/** A scenario, or everything wrong with it: where, what was expected, and what was seen where that may be repeated. */
export type ScenarioRead =
  | { readonly scenario: Scenario }
  | {
      readonly problems: readonly {
        readonly where: string;
        readonly expected: string;
        readonly seen: string;
      }[];
    };

const MOVES: Readonly<Record<MoveKind, (move: Reader) => Move | null>> = {
  'take-out': (move) => allOf(move.people(), (people) => ({ kind: 'take-out', people })),
  promote: (move) => allOf(move.person('person'), (person) => ({ kind: 'promote', person })),
  'most-held': (move) => allOf(move.whole('count', 1, 100_000), (count) => ({ kind: 'most-held', count })),
  'most-tied': (move) => allOf(move.whole('count', 1, 100_000), (count) => ({ kind: 'most-tied', count })),
  group: (move) => move.group(),
  'sow-around': (move) => allOf(move.people(), (people) => ({ kind: 'sow-around', people })),
  'sow-across': (move) => allOf(move.division(), (division) => ({ kind: 'sow-across', division })),
  turnover: (move) =>
    allOf(move.whole('percent', 1, 100), (percent) =>
      allOf(move.whole('seed', 0, 0xffffffff, 1), (seed) => ({ kind: 'turnover', percent, seed })),
    ),
};

/** Reads a scenario of `woven analyze --what-if`: `{ "moves": [ … ] }`, groups by their name. */
export function readScenario(text: string, known: Known): ScenarioRead {
  const problems: { where: string; expected: string; seen: string }[] = [];
  const refuse = (where: string, expected: string, seen?: unknown) => {
    const words = typeof seen === 'string' || typeof seen === 'number' ? String(seen).slice(0, 40) : '';
    problems.push({ where, expected, seen: words });
    return null;
  };
  const list = movesIn(text);
  if (!list) return { problems: [{ where: '', expected: 'JSON as { "moves": [ … ] }', seen: '' }] };
  const moves = list.flatMap((move, place) => {
    const reader = new Reader(move, `moves[${place}]`, known, refuse);
    const kind = Object.keys(MOVES).find((one): one is MoveKind => one === reader.value('kind'));
    if (!kind)
      refuse(`moves[${place}].kind`, `one of ${Object.keys(MOVES).join(', ')}`, reader.value('kind'));
    return (kind && MOVES[kind](reader)) ?? [];
  });
  return problems.length > 0 ? { problems } : { scenario: { moves } };
}

function movesIn(text: string): readonly unknown[] | null {
  try {
    const { moves } = (JSON.parse(text) ?? {}) as { moves?: unknown };
    return Array.isArray(moves) ? moves : null;
  } catch {
    return null;
  }
}

function allOf<T>(value: T | null, make: (value: T) => Move | null): Move | null {
  return value === null ? null : make(value);
}

/** One move of the file; what is not as it must be is refused, and null. */
class Reader {
  readonly #move: Readonly<Record<string, unknown>>;

  constructor(
    move: unknown,
    private readonly where: string,
    private readonly known: Known,
    private readonly refuse: (where: string, expected: string, seen?: unknown) => null,
  ) {
    this.#move = typeof move === 'object' && move !== null ? (move as Record<string, unknown>) : {};
  }

  value(name: string): unknown {
    return this.#move[name];
  }

  person(name: string, value: unknown = this.value(name)): string | null {
    if (typeof value === 'string' && this.known.ids.has(value)) return value;
    return this.refuse(`${this.where}.${name}`, 'the id of a coworker of the workers file', value);
  }

  people(): readonly string[] | null {
    const list = this.value('people');
    if (!Array.isArray(list) || list.length === 0)
      return this.refuse(`${this.where}.people`, 'a list of ids of the workers file');
    const people = list.map((one: unknown, place) => this.person(`people[${place}]`, one));
    return people.every((one) => one !== null) ? people : null;
  }

  whole(name: string, least: number, most: number, otherwise?: number): number | null {
    const value = this.value(name) ?? otherwise;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    return this.refuse(`${this.where}.${name}`, `a whole number from ${least} to ${most}`, value);
  }

  division(): Division | null {
    const division = DIVISIONS.find((one) => one === this.value('division'));
    return division ?? this.refuse(`${this.where}.division`, `one of ${DIVISIONS.join(', ')}`);
  }

  group(): Move | null {
    const division = this.division();
    const name = this.value('group');
    if (!division) return null;
    const group = typeof name === 'string' ? groupCalled(this.known.floor, division, name) : undefined;
    if (group === undefined) return this.refuse(`${this.where}.group`, `a ${division} of the workers file`);
    return { kind: 'group', division, group };
  }
}
