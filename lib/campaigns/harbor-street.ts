import { addDays, type Day } from '@/lib/web/day';
import type { CommitteeFact, Voice, WebFacts } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { CREWS, STORY, type ExampleOrganizer } from './harbor-street-crews';
import { harborStreetPeople, type ExampleWorker, type Placed } from './harbor-street-people';
import {
  harborStreetFollowUps,
  harborStreetTalks,
  ISSUES,
  talkKey,
  type ExampleFollowUp,
  type ExampleTalk,
} from './harbor-street-talks';
import type { Told } from './harbor-street-telling';
import { harborStreetTies } from './harbor-street-ties';

/** A made-up rating; `talk` is the one-on-one it was told in. */
export type ExampleRating = {
  readonly between: readonly [string, string];
  readonly voice: Voice;
  readonly trust: Trust;
  readonly ratedOn: Day;
  readonly recordedBy: ExampleOrganizer;
  readonly talk: string | null;
};

/** A whole made-up campaign; people are named by key, pairs are in the order of their keys. */
export type ExampleCampaign = {
  readonly codeName: string;
  readonly purpose: string;
  readonly workforce: number;
  readonly issues: readonly string[];
  /** The organizers beside whoever opens the example, with the worker each of them is. */
  readonly organizers: readonly {
    readonly handle: Exclude<ExampleOrganizer, 'opener'>;
    readonly worker: string;
  }[];
  readonly workers: readonly ExampleWorker[];
  readonly ratings: readonly ExampleRating[];
  readonly talks: readonly ExampleTalk[];
  readonly followUps: readonly ExampleFollowUp[];
  readonly committee: readonly CommitteeFact[];
};

/**
 * Harbor Street, a warehouse that does not exist, over the ten months up to a day: a web around one leader grows into
 * a woven one, crew by crew; Returns is still cut off, Teresa holds her whole crew, Amos hangs on by one thin line.
 * The same day gives the same campaign. Nobody in it is real.
 */
export function harborStreet(on: Day): ExampleCampaign {
  const people = harborStreetPeople(on);
  const told = harborStreetTies(people);
  const talks = harborStreetTalks(people, told, on);
  const keyOf = new Map(people.map(({ worker }) => [worker.name, worker.key]));
  return {
    codeName: 'Harbor Street',
    purpose: 'A union at Harbor Street: safe rates, fair schedules, and a say in both',
    workforce: 160,
    issues: ISSUES,
    organizers: (['Ruth', 'Lucienne', 'Bashir'] as const).map((handle) => ({
      handle,
      worker: keyOf.get(STORY.organizers[handle]) ?? '',
    })),
    workers: people.map(({ worker }) => worker),
    ratings: ratingsOf(people, told, talks, on),
    talks,
    followUps: harborStreetFollowUps(people, on),
    committee: committeeOf(people, on),
  };
}

/** What the web is woven from, as the example has it. */
export function exampleFacts({ workers, ratings, committee }: ExampleCampaign): WebFacts {
  return {
    workers: workers.map(({ key, status, startedOn, statusOn, inUnit }) => ({
      id: key,
      status,
      startedOn,
      endedOn: status === 'active' || status === 'on_leave' ? null : statusOn,
      inUnit,
    })),
    ratings,
    committee,
  };
}

function ratingsOf(
  people: readonly Placed[],
  told: readonly Told[],
  talks: readonly ExampleTalk[],
  on: Day,
): ExampleRating[] {
  const talkOf = new Map(talks.map((talk) => [talk.key, talk]));
  const crewOf = new Map(people.map(({ worker, crew }) => [worker.key, crew]));
  return told.map(({ speaker, between, trust, on: offset }) => {
    const talk = speaker === null ? undefined : talkOf.get(talkKey(speaker, offset));
    return {
      between,
      voice: speaker === null ? 'organizer' : speaker === between[0] ? 'first' : 'second',
      trust,
      ratedOn: addDays(on, offset),
      recordedBy: talk?.organizer ?? crewOf.get(between[0])?.organizer ?? 'opener',
      talk: talk?.key ?? null,
    };
  });
}

/** The leader from the first day, then the middle of one crew after the other; one was fired. */
function committeeOf(people: readonly Placed[], on: Day): CommitteeFact[] {
  const seat = (workerId: string, since: number, until?: number): CommitteeFact => ({
    workerId,
    sinceOn: addDays(on, since),
    untilOn: until === undefined ? null : addDays(on, until),
  });
  const keyOf = new Map(people.map(({ worker }) => [worker.name, worker.key]));
  const joined = CREWS.filter((crew) => crew.through[1] === 'seat').map((crew) =>
    seat(keyOf.get(crew.named[1] ?? '') ?? '', crew.days[2]),
  );
  return [
    seat(keyOf.get(STORY.leader) ?? '', -300),
    ...joined,
    seat(keyOf.get(STORY.fired) ?? '', -240, -135),
  ];
}
