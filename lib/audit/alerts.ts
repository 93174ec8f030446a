/** What somebody read in one hour of the clock. */
export type ReadingHour = {
  readonly userId: string;
  /** When the hour began, in milliseconds since 1970. */
  readonly hour: number;
  /** How many coworkers they saw records of, each counted once. */
  readonly people: number;
  /** The first event in it. */
  readonly sequence: number;
};

/** A delicate deed: an export, or one that takes away or decides who may see what. */
export type DelicateDeed = {
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly sequence: number;
  readonly isExport: boolean;
  /** How many records it was about. */
  readonly people: number;
};

/** Something a lead should look into; it is named by its kind and by the event it began with. */
export type Alert = {
  readonly kind: 'reading' | 'export' | 'changes';
  readonly sequence: number;
  readonly userId: string;
  /** When it began, in milliseconds since 1970. */
  readonly from: number;
  /** Coworkers whose records were read or taken out, or changes made. */
  readonly count: number;
  /** Of reading: how many coworkers' records this person sees in a usual hour. */
  readonly usual: number;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The records of more coworkers than this in an hour are unusual, where they are also three times the usual. */
const MOST_READ = 200;
const TIMES_USUAL = 3;
const CHANGES_WITHIN = 10 * MINUTE;
const MOST_CHANGES = 20;

/**
 * What leads should look into, the latest first. Reading: in one hour of the clock somebody opened the records of more
 * than 200 coworkers and of more than three times as many as in their usual hour (the median of the hours they read in,
 * up to a day before). Export: somebody takes a file or a printed sheet out for the first time. Changes: one person
 * makes more than 20 deletions, merges, withdrawals, exports and changes of roles or turf within ten minutes.
 * @param hours of the last thirty days
 * @param deeds the delicate ones, in the order they happened
 * @param firstExports the events with which somebody took something out for the first time
 * @param since only what began after this moment is told, in milliseconds since 1970
 */
export function findAlerts(
  { hours, deeds }: { readonly hours: readonly ReadingHour[]; readonly deeds: readonly DelicateDeed[] },
  firstExports: ReadonlySet<number>,
  since: number,
): readonly Alert[] {
  const alerts = [
    ...byPerson(hours).flatMap(unusualHours),
    ...deeds.filter(({ sequence }) => firstExports.has(sequence)).map(firstExport),
    ...byPerson(deeds).flatMap(manyChanges),
  ];
  return alerts
    .filter(({ from }) => from >= since)
    .sort((one, other) => other.from - one.from || one.kind.localeCompare(other.kind));
}

function firstExport({ sequence, userId, at, people }: DelicateDeed): Alert {
  return { kind: 'export', sequence, userId, from: at, count: people, usual: 0 };
}

function unusualHours(hours: readonly ReadingHour[]): Alert[] {
  return hours.flatMap(({ userId, hour, people, sequence }) => {
    if (people <= MOST_READ) return [];
    const usual = median(hours.filter((other) => other.hour <= hour - DAY).map((other) => other.people));
    if (people <= TIMES_USUAL * usual) return [];
    return [{ kind: 'reading' as const, sequence, userId, from: hour, count: people, usual }];
  });
}

/** Ten minutes with too many; what follows within the next ten belongs to them, and then it is counted anew. */
function manyChanges(deeds: readonly DelicateDeed[]): Alert[] {
  const alerts: Alert[] = [];
  let start = 0;
  let raisedAt = -Infinity;
  deeds.forEach(({ at, userId, sequence }, place) => {
    const open = alerts.at(-1);
    if (open && at - raisedAt < CHANGES_WITHIN) {
      alerts[alerts.length - 1] = { ...open, count: open.count + 1 };
      start = place + 1;
      return;
    }
    start = firstWithin(deeds, start, at);
    const count = place - start + 1;
    if (count <= MOST_CHANGES) return;
    const first = deeds[start] ?? { at, sequence };
    alerts.push({ kind: 'changes', sequence: first.sequence, userId, from: first.at, count, usual: 0 });
    raisedAt = at;
  });
  return alerts;
}

/** The place of the first deed of the ten minutes before a moment. */
function firstWithin(deeds: readonly DelicateDeed[], from: number, at: number): number {
  let place = from;
  while ((deeds[place]?.at ?? at) <= at - CHANGES_WITHIN) place += 1;
  return place;
}

function byPerson<T extends { readonly userId: string }>(all: readonly T[]): readonly (readonly T[])[] {
  const own = new Map<string, T[]>();
  for (const one of all) {
    const theirs = own.get(one.userId);
    if (theirs) theirs.push(one);
    else own.set(one.userId, [one]);
  }
  return [...own.values()];
}

/** The middle one, the lower of two; 0 of none. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
