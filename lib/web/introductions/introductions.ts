import type { AnchorKind } from '@/lib/web/anchor';
import type { Floor } from '@/lib/web/floor';
import { grow } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import type { Trust } from '@/lib/web/trust';
import { idAt, linesOf, type Web } from '@/lib/web/web';
import type { Analysis } from '@/lib/web/analysis';
import { commonIn } from './in-common';
import { wovenIn } from './found';
import { fewestLines } from './least';
import { Plan, type Step } from './plan';
import { withLines } from './with-lines';

type Pair = readonly [string, string];

export type IntroductionsWish = {
  /** How many introductions at most. */
  readonly count: number;
  /** How many of them, with those under way, anybody may be part of. */
  readonly perPerson: number;
  /** Those under way: planned for as if their lines were solid already. */
  readonly underWay: readonly Pair[];
  /** Pairs that must not be brought together. */
  readonly refused: readonly Pair[];
};

/** Two who should meet. What it does is told for when those before it in the plan are made. */
export type Suggestion = {
  readonly one: string;
  readonly other: string;
  /** Who both trust solidly, and hangs on `one`'s way to the anchor; null for two who only have something in common. */
  readonly through: string | null;
  /** The groups of the floor both are in, by their numbers. */
  readonly shared: Readonly<Record<'shift' | 'department' | 'language', readonly number[]>>;
  /** The thin line there is between them already. */
  readonly thin: Trust | null;
  /** Who becomes woven, sorted. */
  readonly woven: readonly string[];
  /** How many come within reach of the anchor. */
  readonly reached: number;
  /** Of two that weave in only together: 1 or 2; 0 for one that stands alone. */
  readonly part: 0 | 1 | 2;
};

export type IntroductionPlan = {
  readonly anchor: AnchorKind;
  readonly workers: number;
  /** How many are woven today, and would be with those under way. */
  readonly woven: number;
  readonly wovenUnderWay: number;
  readonly suggestions: readonly Suggestion[];
  /** No fewer lines, between whomever, could weave in all whom these suggestions do. */
  readonly atLeast: number;
  /** Nobody has a line to them: they must be met first. */
  readonly meetFirst: readonly string[];
  /** Not woven after the plan, though more introductions could help. */
  readonly later: readonly string[];
  /** Whom no introduction could weave in: nobody outside shares a shift, a department or a language with them or theirs. */
  readonly nobodyNear: readonly string[];
};

/**
 * Plans the introductions that weave in the most people, the committee (or what else the web hangs from today) staying as it
 * is. Linear in people + lines, and in people + what they have in common for each introduction.
 */
export function planIntroductions(
  web: Web,
  analysis: Analysis,
  floor: Floor,
  wish: IntroductionsWish,
): IntroductionPlan {
  const pairs = placesOf(web, wish.underWay);
  const solid = withLines(web.solid, pairs);
  const rows = withLines(web.rows, pairs);
  const anchor = Int32Array.from(placesAmong(web, analysis.anchor.members));
  const asked = new Int32Array(web.ids.length);
  for (const pair of pairs) for (const person of pair) grow(asked, person, 1);
  const isRefused = pairTest(web.ids.length, placesOf(web, wish.refused));
  const common = commonIn(floor, web.ids);
  const start = { rows, solid, anchor, common, asked, perPerson: wish.perPerson, isRefused };
  const before = new Plan(start);
  const plan = new Plan(start);
  const steps: Step[] = [];
  while (steps.length < wish.count) {
    const made = plan.next(wish.count - steps.length);
    if (made.length === 0) break;
    steps.push(...made);
  }
  const targets = new Set(steps.flatMap(({ woven }) => woven));
  const atLeast = fewestLines(before.branches, before.pieces, web.ids.length, (person) =>
    targets.has(person),
  );
  return {
    anchor: analysis.anchor.kind,
    workers: web.ids.length,
    woven: analysis.summary.woven,
    wovenUnderWay: wovenIn(before.branches, web.ids.length),
    suggestions: steps.map((step) => suggestionOf(web, floor, step)),
    atLeast,
    ...leftOver(web, rows, plan),
  };
}

function leftOver(
  web: Web,
  rows: Web['rows'],
  plan: Plan,
): Pick<IntroductionPlan, 'meetFirst' | 'later' | 'nobodyNear'> {
  const left = { meetFirst: [] as string[], later: [] as string[], nobodyNear: [] as string[] };
  const hope = plan.withHope();
  web.ids.forEach((id, person) => {
    if (lineCount(rows, person) === 0) left.meetFirst.push(id);
    else if (plan.branches.homeOf(person) !== 0) left[hope[person] === 1 ? 'later' : 'nobodyNear'].push(id);
  });
  return left;
}

function suggestionOf(web: Web, floor: Floor, step: Step): Suggestion {
  const [one, other] = [idAt(web, step.one), idAt(web, step.other)];
  const both = (division: keyof Suggestion['shared']) => {
    const theirs = floor[division].of.get(other) ?? [];
    return (floor[division].of.get(one) ?? []).filter((group) => theirs.includes(group));
  };
  return {
    one,
    other,
    through: step.through < 0 ? null : idAt(web, step.through),
    shared: { shift: both('shift'), department: both('department'), language: both('language') },
    thin: linesOf(web, step.one).find(({ id }) => id === other)?.trust ?? null,
    woven: step.woven.toSorted((a, b) => a - b).map((person) => idAt(web, person)),
    reached: step.reached,
    part: step.part,
  };
}

/** The pairs of whom both are in the web. */
function placesOf(web: Web, pairs: readonly Pair[]): [number, number][] {
  return pairs.flatMap((pair): [number, number][] => {
    const [one, other] = placesAmong(web, pair);
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

function placesAmong(web: Web, ids: readonly string[]): number[] {
  return ids.map((id) => web.indexOf(id)).filter((place) => place !== undefined);
}

function pairTest(size: number, pairs: readonly (readonly [number, number])[]) {
  const keyOf = (one: number, other: number) => Math.min(one, other) * size + Math.max(one, other);
  const keys = new Set(pairs.map(([one, other]) => keyOf(one, other)));
  return (one: number, other: number): boolean => keys.size > 0 && keys.has(keyOf(one, other));
}
