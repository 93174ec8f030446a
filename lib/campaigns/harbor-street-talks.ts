import type { Day } from '@/lib/web/day';
import { addDays } from '@/lib/web/day';
import { STORY, type ExampleOrganizer } from './harbor-street-crews';
import type { Placed } from './harbor-street-people';
import type { Told } from './harbor-street-telling';
import { seededChance, type Chance } from './seeded-chance';

/** A made-up one-on-one. */
export type ExampleTalk = {
  readonly key: string;
  readonly worker: string;
  readonly organizer: ExampleOrganizer;
  readonly heldOn: Day;
  readonly support: 0 | 1 | 2 | 3 | 4 | 5;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: 'yes' | 'no' | 'maybe' | 'not_asked';
  readonly notes: string | null;
};

/** Something a made-up organizer will come back for; `dueIn` and `doneIn` count days from the last day. */
export type ExampleFollowUp = {
  readonly worker: string;
  readonly organizer: ExampleOrganizer;
  readonly dueOn: Day;
  readonly what: string;
  readonly doneOn: Day | null;
};

export const ISSUES = [
  'Pay',
  'Rates and quotas',
  'Heat',
  'Schedule',
  'Safety',
  'Breaks',
  'Respect',
  'Getting home at night',
];

const ASKS = [
  'Come to the Thursday lunch table',
  'Sign the petition for fans on the mezzanine',
  'Bring one person from your row to the next meeting',
  'Speak up at the stand-up about the rate',
  'Join the phone tree of your shift',
];

const NOTES = [
  'Worried about the new rate. Laughed when we counted the steps of one shift.',
  'Listens more than they talk; everybody on the line asks their advice.',
  'Was at another warehouse that tried this. Wants to know what is different now.',
  'Has the schedule of the whole row in their head. Would make a good phone tree.',
  'Angry about the lost break on Sunday. Ready to say so if others do.',
  'Told me how the fans were promised two summers ago.',
  'Careful. Wants to see that people they know are in.',
  'Offered to translate the leaflet.',
];

/** Every talk in which something was told, one for each speaker and day. */
export function harborStreetTalks(
  people: readonly Placed[],
  told: readonly Told[],
  on: Day,
): readonly ExampleTalk[] {
  const chance = seededChance(0x0511);
  const placeOf = new Map(people.map((placed) => [placed.worker.key, placed]));
  const days = new Map<string, ExampleTalk>();
  for (const { speaker, on: offset } of told) {
    const placed = speaker === null ? undefined : placeOf.get(speaker);
    if (!placed || speaker === null) continue;
    const key = talkKey(speaker, offset);
    if (!days.has(key)) days.set(key, talk(key, placed, offset, on, chance));
  }
  return [...days.values()];
}

/** Names the talk in which somebody told something on a day. */
export function talkKey(speaker: string, offset: number): string {
  return `${speaker}@${String(-offset)}`;
}

function talk(key: string, placed: Placed, offset: number, on: Day, chance: Chance): ExampleTalk {
  const support = supportAt(placed, offset, chance);
  const asked = offset > -220 && chance.happens(0.55) ? chance.pick(ASKS) : null;
  return {
    key,
    worker: placed.worker.key,
    organizer: organizerOf(placed),
    heldOn: addDays(on, offset),
    support,
    issues: [...new Set([chance.pick(ISSUES), chance.pick(ISSUES)])],
    asked,
    answer: asked === null ? 'not_asked' : answerOf(support, chance),
    notes: chance.happens(0.5) ? chance.pick(NOTES) : null,
  };
}

/** Nobody logs a one-on-one with themselves. */
function organizerOf({ worker, crew }: Placed): ExampleOrganizer {
  const { organizer } = crew;
  return organizer !== 'opener' && STORY.organizers[organizer] === worker.name ? 'opener' : organizer;
}

/** Support grows once a crew is knit, is not asked about at first, and stays low beside the knots. */
function supportAt({ crew, edge }: Placed, offset: number, chance: Chance): ExampleTalk['support'] {
  if (offset < crew.days[1] && chance.happens(0.4)) return 0;
  if (edge === 'thin' || edge === 'thins' || crew.department === STORY.cutOffDepartment)
    return chance.pick([3, 3, 4, 5]);
  return offset >= crew.days[2] ? chance.pick([1, 2, 2, 2, 3]) : chance.pick([2, 3, 3, 4]);
}

function answerOf(support: number, chance: Chance): ExampleTalk['answer'] {
  if (support > 0 && support <= 2) return chance.pick(['yes', 'yes', 'maybe']);
  return support >= 4 ? chance.pick(['no', 'maybe']) : chance.pick(['maybe', 'yes', 'no']);
}

const FOLLOW_UPS: readonly [
  name: string,
  organizer: ExampleOrganizer,
  dueIn: number,
  what: string,
  doneIn?: number,
][] = [
  ['Farida Mansour-Haleb', 'opener', -3, 'Have lunch with her and somebody from Outbound'],
  ['Amos Fennimore', 'opener', -9, 'Find out who he rides home with'],
  ['Teresa Quiroga-Luz', 'opener', 0, 'Ask her to bring two of her row to meet the committee'],
  ['Ibrahim Cherkaoui', 'opener', 2, 'Introduce him to Bashir before his next shift'],
  ['Abel Montenegro-Rivas', 'opener', 6, 'Ask what his row needs to hear'],
  ['Huda Sabbagh-Orfali', 'opener', -20, 'Bring the leaflet in Arabic', -19],
  ['Nadia Haddad-Selim', 'Bashir', -12, 'Call her: six weeks without a word'],
  ['Opal Greaves-Mensah', 'Bashir', 3, 'Give her the phone tree'],
  ['Leila Bensalem', 'Bashir', 5, 'Say hello from her cousin on Inbound'],
  ['Karim Boutaleb', 'Bashir', -30, 'Ask him to join the committee', -28],
  ['Guerline Sainvil', 'Ruth', 1, 'Walk with her to the bus'],
  ['Consuelo Iturbide', 'Ruth', -5, 'Ask about the schedule swap'],
  ['Wilner Philoctète', 'Lucienne', 4, 'Ask who on his row is not at the lunch table yet'],
  ['Evens Dorcélus', 'Lucienne', -1, 'Speak with him in Creole: nobody has'],
  ['Aurélie Mbembé-Sarr', 'Lucienne', -40, 'Bring the leaflet in French', -40],
];

/** What is due, overdue and done on the last day. */
export function harborStreetFollowUps(people: readonly Placed[], on: Day): readonly ExampleFollowUp[] {
  const keyOf = new Map(people.map(({ worker }) => [worker.name, worker.key]));
  return FOLLOW_UPS.flatMap(([name, organizer, dueIn, what, doneIn]) => {
    const worker = keyOf.get(name);
    const doneOn = doneIn === undefined ? null : addDays(on, doneIn);
    return worker === undefined ? [] : [{ worker, organizer, dueOn: addDays(on, dueIn), what, doneOn }];
  });
}
