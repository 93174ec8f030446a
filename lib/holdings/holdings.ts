/** How something is kept: sealed with a key that is not in the database, as a hash of itself, or as it is. */
export type Kept = 'sealed' | 'hashed' | 'clear';

/** Who gets to see something in the interface, before anything is stolen. */
export type Seen = 'everybody' | 'organizers' | 'turf' | 'author' | 'leads' | 'nobody';

type Holding = { readonly kept: Kept; readonly seen: Seen };

/**
 * What Woven holds, in groups a person can take in; `columns.ts` puts every column of the schema into one of them, and
 * the messages (`holdings.held`) say what each is and why it is held.
 */
export const HOLDINGS = {
  coworkers: { kept: 'sealed', seen: 'turf' },
  talks: { kept: 'sealed', seen: 'author' },
  comingBack: { kept: 'sealed', seen: 'turf' },
  scenarios: { kept: 'sealed', seen: 'turf' },
  unfinished: { kept: 'sealed', seen: 'author' },
  answers: { kept: 'sealed', seen: 'author' },
  findings: { kept: 'sealed', seen: 'everybody' },
  campaigns: { kept: 'sealed', seen: 'everybody' },
  organizers: { kept: 'sealed', seen: 'everybody' },
  devices: { kept: 'sealed', seen: 'author' },
  turf: { kept: 'sealed', seen: 'leads' },
  imports: { kept: 'sealed', seen: 'leads' },
  pastWords: { kept: 'sealed', seen: 'leads' },
  keys: { kept: 'sealed', seen: 'nobody' },
  factors: { kept: 'sealed', seen: 'nobody' },
  passphrases: { kept: 'hashed', seen: 'nobody' },
  codes: { kept: 'hashed', seen: 'nobody' },
  lookups: { kept: 'hashed', seen: 'nobody' },
  seals: { kept: 'hashed', seen: 'nobody' },
  locks: { kept: 'clear', seen: 'nobody' },
  ids: { kept: 'clear', seen: 'nobody' },
  ratings: { kept: 'clear', seen: 'organizers' },
  support: { kept: 'clear', seen: 'turf' },
  committee: { kept: 'clear', seen: 'organizers' },
  employment: { kept: 'clear', seen: 'turf' },
  days: { kept: 'clear', seen: 'turf' },
  places: { kept: 'clear', seen: 'everybody' },
  seats: { kept: 'clear', seen: 'leads' },
  deeds: { kept: 'clear', seen: 'leads' },
  pastRows: { kept: 'clear', seen: 'leads' },
  presence: { kept: 'clear', seen: 'author' },
  settings: { kept: 'clear', seen: 'everybody' },
  attempts: { kept: 'clear', seen: 'nobody' },
  housekeeping: { kept: 'clear', seen: 'nobody' },
} as const satisfies Readonly<Record<string, Holding>>;

export type HoldingName = keyof typeof HOLDINGS;

/** The columns of a table, by what they hold. */
export type Held = { readonly [name in HoldingName]?: readonly string[] };

/** All holdings, in the order they are told. */
export const HOLDING_NAMES = Object.keys(HOLDINGS) as readonly HoldingName[];

/** The holdings that are kept in a way. */
export function keptAs(kept: Kept): readonly HoldingName[] {
  return HOLDING_NAMES.filter((name) => HOLDINGS[name].kept === kept);
}
