/** What is compared: how often somebody was met, and what is known of the trust in them. */
export type Measured = {
  /** One-on-ones with them. */
  readonly talks: number;
  /** How many people's trust in them is known. */
  readonly heard: number;
  /** How many of these trust them at 1 or 2. */
  readonly trustedBy: number;
};

/** What counts as much and as little in this campaign, taken from its own people. */
export type Yardsticks = {
  /** Trusted by many: by so many or more. At most a third of those whom anybody trusts are, and never fewer than 3. */
  readonly many: number;
  /** Seldom met: fewer one-on-ones than this, which the coworker in the middle has; at least 1. */
  readonly middle: number;
  /** Often met: so many one-on-ones or more. At most a third of those ever met have them, and never fewer than 2. */
  readonly often: number;
  /**
   * Trusted by few: at most this share of those whose trust in them is known. A third of those of whom enough people were
   * heard have no more; of whom fewer were heard nothing is said, because a missing rating is not distrust.
   */
  readonly few: number;
};

/** Of fewer people's trust nothing is concluded. */
export const HEARD_ENOUGH = 3;

const A_THIRD = 3;

/** Whether somebody is trusted by many and seldom met, or often met and trusted by few. */
export type StandsOut = 'quiet' | 'loud';

/**
 * The yardsticks of a campaign: thirds and the middle of what its own people have, so that they fit a shop of thirty and a
 * warehouse of eight thousand. Linear, but for putting the figures in order.
 */
export function yardsticksOf(people: readonly Measured[]): Yardsticks {
  const talks = ascending(people.map((person) => person.talks));
  return {
    many: Math.max(HEARD_ENOUGH, topThirdOf(positive(people.map(({ trustedBy }) => trustedBy)))),
    middle: Math.max(1, talks[Math.floor(talks.length / 2)] ?? 0),
    often: Math.max(2, topThirdOf(positive(talks))),
    few: bottomThirdOf(people.filter(({ heard }) => heard >= HEARD_ENOUGH).map(shareOf)),
  };
}

/**
 * Quiet: trusted by many, seldom met and not on the committee. Loud: often met, and of those whose trust is known few
 * trust them. Nobody is both.
 */
export function standsOut(
  person: Measured & { readonly onCommittee: boolean },
  { many, middle, often, few }: Yardsticks,
): StandsOut | null {
  const { talks, heard, trustedBy, onCommittee } = person;
  if (trustedBy >= many) return talks < middle && !onCommittee ? 'quiet' : null;
  const isLoud = talks >= often && heard >= HEARD_ENOUGH && shareOf(person) <= few;
  return isLoud ? 'loud' : null;
}

function shareOf({ trustedBy, heard }: Measured): number {
  return trustedBy / heard;
}

/** The smallest figure that at most a third reach. */
function topThirdOf(figures: readonly number[]): number {
  const sorted = ascending(figures);
  const most = Math.floor(sorted.length / A_THIRD);
  const last = sorted[sorted.length - 1 - most];
  return last === undefined ? 0 : last + 1;
}

/** The figure that the lowest third do not exceed; nobody does where there are too few for a third. */
function bottomThirdOf(figures: readonly number[]): number {
  return ascending(figures)[Math.floor(figures.length / A_THIRD) - 1] ?? -1;
}

function positive(figures: readonly number[]): readonly number[] {
  return figures.filter((figure) => figure > 0);
}

function ascending(figures: readonly number[]): readonly number[] {
  return figures.toSorted((one, other) => one - other);
}
