import { addDays, type Day } from '@/lib/web/day';
import type { Standing } from '@/lib/web/standing';
import { markOf, type MapPerson, type MapPicture, type Mark } from './picture';
import type { Places } from './places';

/** The words that are recorded of a person and can be asked for. */
export const WORDED = ['department', 'shift', 'language'] as const;
export type Worded = (typeof WORDED)[number];

/** One thing that is so of a person, is not, or is not told. An empty word means: nothing is written down. */
export type Condition =
  | { readonly kind: Worded; readonly is: string }
  /** 0 not assessed, 1 leads others to the union … 5 works against it. */
  | { readonly kind: 'support'; readonly is: number }
  /** Empty: no longer there. */
  | { readonly kind: 'standing'; readonly is: Standing | '' }
  /** `committee` is told of everybody who is on it, whatever else they wear. */
  | { readonly kind: 'mark'; readonly is: Mark }
  /** Nobody had a one-on-one with them for more than so many days; null: ever. */
  | { readonly kind: 'unspoken'; readonly days: number | null }
  /** The circle that is drawn around this person, by id. */
  | { readonly kind: 'circle'; readonly of: string }
  /** These people, by id: those somebody drew a ring around. */
  | { readonly kind: 'drawn'; readonly ids: ReadonlySet<string> };

/** Any of these; or, turned around, none of them. */
export type Clause = { readonly not: boolean; readonly any: readonly Condition[] };

/** Who is meant: those of whom every clause is so. No clause means everybody. */
export type Only = readonly Clause[];

export const EVERYBODY: Only = [];

/** Who is meant by a filter, in the order of the picture. */
export type Flags = {
  /** 1 for whoever is meant. */
  readonly meant: Uint8Array;
  readonly count: number;
  /** Of how many it cannot be said, because it is not written down or not told to this reader. They are not meant. */
  readonly untold: number;
};

// In this order "or" is the larger of two, "and" the smaller, and "not" is YES − answer (Kleene 1938, strong logic).
const [NO, UNTOLD, YES] = [0, 1, 2] as const;
type Answer = typeof NO | typeof UNTOLD | typeof YES;

type Given = Pick<MapPicture, 'people' | 'circleOf' | 'on'> & { readonly places: Places };

/**
 * Evaluates a filter once over everybody. What is not told is neither so nor not so: "not on days" does not mean whoever's
 * shift nobody wrote down. Linear in people × conditions.
 */
export function flagsOf(only: Only, given: Given): Flags {
  const { people } = given;
  const answers = new Uint8Array(people.length).fill(YES);
  for (const clause of only) narrow(answers, clause, given);
  let [count, untold] = [0, 0];
  for (let at = 0; at < answers.length; at++) {
    if (answers[at] === UNTOLD) untold += 1;
    const isMeant = Number(answers[at] === YES);
    count += isMeant;
    answers[at] = isMeant;
  }
  return { meant: answers, count, untold };
}

function narrow(answers: Uint8Array, { not, any }: Clause, given: Given): void {
  const questions = any.map((condition) => questionOf(condition, given));
  for (let at = 0; at < answers.length; at++) {
    const person = given.people[at];
    if (!person || answers[at] === NO) continue;
    let best: Answer = NO;
    for (const ask of questions) {
      const answer = ask(person, at);
      if (answer > best) best = answer;
    }
    const answer = not ? YES - best : best;
    if (answer < (answers[at] ?? NO)) answers[at] = answer;
  }
}

type Question = (person: MapPerson, at: number) => Answer;

function questionOf(condition: Condition, given: Given): Question {
  switch (condition.kind) {
    case 'language':
      return spoken(condition.is);
    case 'department':
    case 'shift':
      return worded(condition.kind, condition.is);
    case 'support':
      return ({ known, support }) => (known ? sure(support === condition.is) : UNTOLD);
    case 'standing':
      return ({ standing }) => sure((standing ?? '') === condition.is);
    case 'mark':
      return marked(condition.is);
    case 'unspoken':
      return unspoken(condition.days, given);
    case 'circle':
      return inCircle(condition.of, given);
    case 'drawn':
      return ({ id }) => sure(condition.ids.has(id));
  }
}

function sure(is: boolean): Answer {
  return is ? YES : NO;
}

function worded(kind: 'department' | 'shift', is: string): Question {
  if (is === '') return (person) => sure((person[kind] ?? '') === '');
  return (person) => (person[kind] ? sure(person[kind] === is) : UNTOLD);
}

function spoken(is: string): Question {
  if (is === '') return ({ languages }) => sure(languages.length === 0);
  return ({ languages }) => (languages.length === 0 ? UNTOLD : sure(languages.includes(is)));
}

function marked(is: Mark): Question {
  if (is === 'committee') return ({ onCommittee }) => sure(onCommittee);
  return (person) => sure(markOf(person) === is);
}

function unspoken(days: number | null, { on }: Given): Question {
  const isLongAgo = longAgo(days, on);
  return ({ known, lastSpokenOn }) => {
    if (!known) return UNTOLD;
    return lastSpokenOn === null ? YES : isLongAgo(lastSpokenOn);
  };
}

/** Whether a day was more than so many days before `on`; never where nobody says how many, unknown where nobody says `on`. */
function longAgo(days: number | null, on: Day | undefined): (day: string) => Answer {
  if (days === null) return () => NO;
  if (on === undefined) return () => UNTOLD;
  const since = addDays(on, -days);
  return (day) => sure(day < since);
}

function inCircle(of: string, { circleOf, places }: Given): Question {
  const circle = circleOf[places.get(of) ?? -1];
  return (_, at) => sure(circle !== undefined && circleOf[at] === circle);
}
