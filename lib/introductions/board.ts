import { inTurf } from '@/lib/access/turf';
import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { today } from '@/lib/campaigns/today';
import { listIntroductions, type Introductions } from '@/lib/introductions/queries';
import type { TakenIntroduction } from '@/lib/introductions/taken';
import type { Day } from '@/lib/web/day';
import type { Found } from '@/lib/web/introductions/found';
import type { IntroductionPlan, Suggestion } from '@/lib/web/introductions/introductions';
import { findFloorLabels, type FloorLabels } from '@/lib/workers/floor';
import { findRoster } from '@/lib/workers/roster';

/** Nobody is asked to be part of more introductions than this at a time. */
export const PER_PERSON = 3;
const PLANNED = 20;
/** Whoever does not know everybody is shown those of a longer plan that are theirs to make. */
const PLANNED_FOR_TURF = 60;

/** A suggestion in its place of the plan. */
export type Suggested = Suggestion & {
  /** From 1. */
  readonly number: number;
  /** What both share, in words; empty where this seat is not told. */
  readonly inCommon: readonly string[];
};

/** What came of an introduction whose two were rated. */
export type Outcome = TakenIntroduction & { readonly found: Found };

/** Everything the page of introductions shows. */
export type IntroductionBoard = {
  readonly today: Day;
  readonly plan: IntroductionPlan;
  /** Those that are this seat's to make. */
  readonly suggested: readonly Suggested[];
  readonly underWay: readonly TakenIntroduction[];
  readonly outcomes: readonly Outcome[];
  readonly refused: Introductions['refused'];
  readonly nameOf: (id: string) => string;
  readonly isKnown: (id: string) => boolean;
};

/** The plan of a campaign, what is under way and what came of it, as far as this seat has a part in it. */
export async function findIntroductions(seat: Seat): Promise<IntroductionBoard> {
  const [all, roster, labels] = await Promise.all([
    listIntroductions(seat),
    findRoster(seat),
    findFloorLabels(seat),
  ]);
  const plan = await planFor(seat, all);
  const isKnown = (id: string) => roster.byId.get(id)?.known === true;
  const isTheirs = ({ pair }: { readonly pair: readonly string[] }) => pair.some((id) => inTurf(seat, id));
  const closed = all.closed.filter(isTheirs);
  const found = await findOutcomes(seat, closed);
  return {
    today: today(),
    plan,
    suggested: plan.suggestions
      .map((suggestion, place) => ({
        ...suggestion,
        number: place + 1,
        inCommon: isKnown(suggestion.one) && isKnown(suggestion.other) ? wordsOf(suggestion, labels) : [],
      }))
      .filter(({ one, other }) => isTheirs({ pair: [one, other] })),
    underWay: all.underWay.filter(isTheirs),
    outcomes: closed.flatMap((one, place) => {
      const gain = found[place];
      return gain ? [{ ...one, found: gain }] : [];
    }),
    refused: all.refused.filter(isTheirs),
    nameOf: (id) => roster.byId.get(id)?.name ?? '',
    isKnown,
  };
}

/** What the plan suggests for these two now; null where it does not. */
export async function findSuggestion(seat: Seat, one: string, other: string): Promise<Suggestion | null> {
  const plan = await planFor(seat, await listIntroductions(seat));
  const isPair = (suggestion: Suggestion) =>
    [one, other].includes(suggestion.one) && [one, other].includes(suggestion.other) && one !== other;
  return plan.suggestions.find(isPair) ?? null;
}

function planFor(seat: Seat, { underWay, closed, refused }: Introductions): Promise<IntroductionPlan> {
  // The web may be a few seconds older than the rating that closed them.
  const justMade = closed.filter(({ closedOn }) => closedOn === today());
  return askWeb(seat, 'introductions', {
    count: seat.turf.everybody ? PLANNED : PLANNED_FOR_TURF,
    perPerson: PER_PERSON,
    underWay: underWay.map(({ pair }) => pair),
    refused: [...refused, ...justMade].map(({ pair }) => pair),
  });
}

function findOutcomes(seat: Seat, closed: readonly TakenIntroduction[]): Promise<readonly Found[]> {
  const wish = closed.flatMap(({ pair, closedOn }) => (closedOn === null ? [] : [{ pair, on: closedOn }]));
  return wish.length === 0 ? Promise.resolve([]) : askWeb(seat, 'introductionGains', { closed: wish });
}

function wordsOf({ shared }: Suggestion, labels: FloorLabels): readonly string[] {
  return (['shift', 'department', 'language'] as const).flatMap((division) =>
    shared[division].flatMap((group) => labels[division][group] ?? []),
  );
}
