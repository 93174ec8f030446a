import { HOLDINGS, type HoldingName } from './holdings';

/** What somebody may get hold of, from the least to the most. */
export const COMPROMISES = ['database', 'passphrase', 'phone', 'disk', 'server'] as const;

export type Compromise = (typeof COMPROMISES)[number];

/** How much a compromise gives up of something, and the mark for it in a table. */
export const MARKS = { all: '●', numbers: '○', turf: '◐', own: '◔', nothing: '–' } as const;

/** All of it; all of it, but without saying of whom; what is in somebody's turf; what they entered; nothing. */
export type Surrendered = keyof typeof MARKS;

/** From the most to the least. */
export const SURRENDERS = Object.keys(MARKS) as readonly Surrendered[];

/** What of a holding is given up to whoever has this. */
export function surrendered(compromise: Compromise, name: HoldingName): Surrendered {
  const { kept, seen } = HOLDINGS[name];
  switch (compromise) {
    case 'database':
      if (kept !== 'clear') return 'nothing';
      return ABOUT_PEOPLE.includes(name) ? 'numbers' : 'all';
    case 'phone':
    case 'passphrase':
      return OF_AN_ORGANIZER[seen];
    case 'disk':
    case 'server':
      return name === 'passphrases' || name === 'codes' ? 'nothing' : 'all';
  }
}

/** What speaks of people and stands in the open. */
const ABOUT_PEOPLE: readonly HoldingName[] = [
  'ratings',
  'support',
  'committee',
  'employment',
  'days',
  'places',
  'seats',
  'deeds',
  'pastRows',
  'presence',
];

const OF_AN_ORGANIZER = {
  everybody: 'all',
  organizers: 'all',
  turf: 'turf',
  author: 'own',
  leads: 'nothing',
  nobody: 'nothing',
} as const;
