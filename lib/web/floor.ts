/** The ways the floor itself divides people. */
export const DIVISIONS = ['department', 'shift', 'language', 'tag'] as const;

export type Division = (typeof DIVISIONS)[number];

/**
 * Who belongs to which group of a division. Groups are numbers 0 … `groups` − 1 and say nothing else; somebody may be in
 * none, and by language or tag in several.
 */
export type Grouping = {
  readonly groups: number;
  /** The groups of each person, ascending; who is in none is missing. */
  readonly of: ReadonlyMap<string, readonly number[]>;
};

/** Where everybody works and what they speak, without a word. */
export type Floor = Readonly<Record<Division, Grouping>>;
