/**
 * Trust between two workers, as the essay "Building Solidarity With Amazon Labor Union-IBT 1" rates it:
 * 1 is the highest (crash on their couch at 2 a.m.), 5 the lowest (would not lend them two dollars).
 */
export type Trust = 1 | 2 | 3 | 4 | 5;

/** The five levels, most trusting first. */
export const TRUSTS = [1, 2, 3, 4, 5] as const satisfies readonly Trust[];

/** Where a line stops being one the boss can swat away: trust ≤ this is solid. A campaign may set 1–4. */
export type SolidThreshold = 1 | 2 | 3 | 4;

/** The threshold of a campaign that set none. */
export const DEFAULT_SOLID_THRESHOLD: SolidThreshold = 3;

/** `solid` when trust ≤ the threshold, `thin` otherwise. */
export type Band = 'solid' | 'thin';

/** Whether a value read from outside is one of the five levels. */
export function isTrust(value: unknown): value is Trust {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}

/** Tie strength for tools in which larger is stronger: 5 for trust 1 … 1 for trust 5. Never a distance. */
export function strengthOf(trust: Trust): Trust {
  return (6 - trust) as Trust;
}

/** The band of a line of this trust under a campaign's threshold. */
export function bandOf(trust: Trust, solidThreshold: SolidThreshold): Band {
  return trust <= solidThreshold ? 'solid' : 'thin';
}
