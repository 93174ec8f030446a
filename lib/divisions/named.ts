import type { CirclesFound } from '@/lib/web/divisions/circles-on-the-floor';
import type { DivisionFound } from '@/lib/web/divisions/divisions';
import type { Joiners } from '@/lib/web/divisions/joins';

const PAIRS_SHOWN = 3;

/**
 * Who of those who could make a line is told: whom this seat knows. Somebody outside its turf has a code name and no
 * place, so they may stand between two people, but not for a group.
 */
export function tellable({ both, pairs }: Joiners, isKnown: (id: string) => boolean): Joiners {
  return {
    both: both.filter(isKnown),
    pairs: pairs.filter(({ one, other }) => isKnown(one) && isKnown(other)).slice(0, PAIRS_SHOWN),
  };
}

/** Everybody the page names: who could make a line, by whom, who joins groups today, and around whom circles are. */
export function namedIn(
  { gaps, bridges }: DivisionFound,
  { strangers, crossings }: CirclesFound,
  isKnown: (id: string) => boolean,
): string[] {
  const joiners = [...gaps, ...strangers].flatMap((gap) => {
    const { both, pairs } = tellable(gap.joiners, isKnown);
    return [...both, ...pairs.flatMap(({ one, other, through }) => [one, other, through ?? one])];
  });
  const parts = [
    ...strangers.flatMap(({ one, other }) => [one, other]),
    ...crossings.flatMap((of) => of.parts),
  ];
  return [...joiners, ...bridges.map(({ id }) => id), ...parts.flatMap(({ middle }) => middle)];
}
