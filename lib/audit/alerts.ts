/** An event as alerts look at it: who, what, when, and how many records it showed or touched. */
export type AlertEvent = {
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly userId: string;
  readonly what: 'read' | 'export' | 'sensitive';
  readonly people: number;
};

/** Something a lead should look into; it is named by its kind and by the event that raised it. */
export type Alert = {
  readonly kind: 'reading' | 'export' | 'changes';
  readonly sequence: number;
  readonly userId: string;
  /** The first and the last moment of it, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Records read, or changes made. */
  readonly count: number;
  /** Of reading: how many this person reads in a usual hour. */
  readonly usual: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** More than this many records in an hour are unusual, where they are also three times the usual. */
const MOST_READ = 200;
const TIMES_USUAL = 3;
const CHANGES_WITHIN = 10 * MINUTE;
const MOST_CHANGES = 20;

/**
 * What leads should look into, the latest first. Reading: within an hour somebody opened more than 200 coworkers'
 * records and more than three times as many as in their usual hour (the median of the hours they read in before).
 * Export: the first time somebody takes a file or a printed sheet out. Changes: more than 20 deletions, merges,
 * withdrawals, exports and changes of roles or turf by one person within ten minutes.
 * @param events of the last thirty days, in the order they happened
 * @param firstExports the first export of each person there ever was, by its sequence
 * @param since only what came up after this moment is told, in milliseconds since 1970
 */
export function findAlerts(
  events: readonly AlertEvent[],
  firstExports: ReadonlySet<number>,
  since: number,
): readonly Alert[] {
  const alerts = byPerson(events).flatMap((own) => [
    ...readingsOf(own.filter(({ what }) => what === 'read' || what === 'export')),
    ...own.filter(({ sequence }) => firstExports.has(sequence)).map(exportAlert),
    ...changesOf(own.filter(({ what }) => what === 'sensitive' || what === 'export')),
  ]);
  return alerts
    .filter(({ from }) => from >= since)
    .sort((one, other) => other.from - one.from || one.kind.localeCompare(other.kind));
}

function exportAlert({ sequence, userId, at, people }: AlertEvent): Alert {
  return { kind: 'export', sequence, userId, from: at, to: at, count: people, usual: 0 };
}

function readingsOf(events: readonly AlertEvent[]): Alert[] {
  return bursts(events, HOUR, (window) => {
    const read = sumOf(window);
    if (read <= MOST_READ) return null;
    const usual = usualHour(events, window[0]?.at ?? 0);
    return read > TIMES_USUAL * usual ? { kind: 'reading', usual } : null;
  });
}

function changesOf(events: readonly AlertEvent[]): Alert[] {
  const single = events.map((event) => ({ ...event, people: 1 }));
  return bursts(single, CHANGES_WITHIN, (window) =>
    window.length > MOST_CHANGES ? { kind: 'changes', usual: 0 } : null,
  );
}

/**
 * Windows of a length in which a judgement holds. The event that makes it hold names the alert; what follows it within
 * the same length belongs to it, and after that a new one begins.
 */
function bursts(
  events: readonly AlertEvent[],
  length: number,
  judge: (window: readonly AlertEvent[]) => Pick<Alert, 'kind' | 'usual'> | null,
): Alert[] {
  const alerts: Alert[] = [];
  let start = 0;
  let raisedAt = -Infinity;
  events.forEach((event, place) => {
    const open = alerts.at(-1);
    if (open && event.at - raisedAt < length) {
      alerts[alerts.length - 1] = { ...open, to: event.at, count: open.count + event.people };
      start = place + 1;
      return;
    }
    while ((events[start]?.at ?? event.at) <= event.at - length) start += 1;
    const window = events.slice(start, place + 1);
    const found = judge(window);
    if (!found) return;
    const { sequence, userId } = event;
    const from = window[0]?.at ?? event.at;
    alerts.push({ ...found, sequence, userId, from, to: event.at, count: sumOf(window) });
    raisedAt = event.at;
  });
  return alerts;
}

function byPerson(events: readonly AlertEvent[]): readonly (readonly AlertEvent[])[] {
  const own = new Map<string, AlertEvent[]>();
  for (const event of events) {
    const theirs = own.get(event.userId);
    if (theirs) theirs.push(event);
    else own.set(event.userId, [event]);
  }
  return [...own.values()];
}

/**
 * The median of what somebody read in the hours of the clock in which they read at all, up to a day before a moment; 0
 * for none. A day, so that a long evening of reading does not become usual while it lasts.
 */
function usualHour(events: readonly AlertEvent[], before: number): number {
  const hours = new Map<number, number>();
  for (const { at, people } of events) {
    const hour = Math.floor(at / HOUR);
    if (at <= before - DAY) hours.set(hour, (hours.get(hour) ?? 0) + people);
  }
  const sums = [...hours.values()].sort((one, other) => one - other);
  return sums[Math.floor((sums.length - 1) / 2)] ?? 0;
}

function sumOf(events: readonly AlertEvent[]): number {
  return events.reduce((sum, { people }) => sum + people, 0);
}
