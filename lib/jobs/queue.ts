import { isLocked } from '@/lib/crypto/installation-key';
import { env } from '@/lib/env';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import { Machine } from './machine';
import { assertHarmless, type JobData, type JobName } from './kinds';
import type { Work } from './lane';

/** What became of a job that was sent. */
export type Sent = {
  /** False where one with the same `once` waits or is being done already. */
  readonly isNew: boolean;
  /** Where no queue runs: the work itself, begun in place. It never rejects. Null where the queue has it. */
  readonly inPlace: Promise<void> | null;
};

type Held = {
  readonly works: Map<JobName, Work>;
  readonly schedules: Map<JobName, string | null>;
  readonly inPlace: Map<string, Promise<void>>;
  isStarted: boolean;
  machine: Machine | null;
  opening: NodeJS.Timeout | null;
  stopped: Promise<void>;
};

// On `globalThis` because Next loads a module once for each of its bundles.
const shared = globalThis as unknown as { wovenJobQueue?: Held };
const held = (shared.wovenJobQueue ??= {
  works: new Map(),
  schedules: new Map(),
  inPlace: new Map(),
  isStarted: false,
  machine: null,
  opening: null,
  stopped: Promise.resolve(),
});

/** Between two looks whether a sealed start was opened, or a database that was away is back, in milliseconds. */
const TRY_EVERY = 1_000;

/** Says how work of a kind is done in this process. Whoever sends such work must have said so too: see `sendJob`. */
export function workOn(name: JobName, work: Work): void {
  held.works.set(name, work);
}

/**
 * Has work done once, by whichever machine takes it; resolves as soon as it is kept. With `once` only where none of the same
 * kind and `once` waits or is being done. Where no queue runs (a command, a test) it is begun in place.
 * @throws where the database is away, or the data could be read by somebody
 */
export async function sendJob(
  name: JobName,
  data: JobData,
  { once }: { readonly once?: string } = {},
): Promise<Sent> {
  assertHarmless(data);
  if (held.machine) return { isNew: await held.machine.send(name, data, once), inPlace: null };
  const key = once === undefined ? null : `${name} ${once}`;
  const going = key === null ? undefined : held.inPlace.get(key);
  if (going) return { isNew: false, inPlace: going };
  const done = doInPlace(name, data).finally(() => key !== null && held.inPlace.delete(key));
  if (key !== null) held.inPlace.set(key, done);
  return { isNew: true, inPlace: done };
}

/** The place of a job in its line, from 1; 0 where it is being done, null where there is none (any more). */
export async function placeInLine(name: JobName, once: string): Promise<number | null> {
  if (held.machine) return held.machine.placeOf(name, once);
  return held.inPlace.has(`${name} ${once}`) ? 0 : null;
}

/** Whether jobs of this process are kept in the database and done by whichever machine takes them. */
export function isQueueRunning(): boolean {
  return held.machine !== null;
}

/**
 * Has work of a kind done by the clock, once over all machines: `cron` has five fields and is in UTC; null ends it. A minute in
 * which no machine runs is missed. Where no queue runs nothing is done by the clock.
 */
export async function schedule(name: JobName, cron: string | null): Promise<void> {
  held.schedules.set(name, cron);
  await held.machine?.schedule(name, cron);
}

/** Opens the queue as soon as the server is unlocked and the database there, and stops it with the server. */
export function startQueue(): void {
  if (held.isStarted) return;
  held.isStarted = true;
  for (const sign of ['SIGTERM', 'SIGINT'] as const) process.once(sign, () => void stopQueue());
  tryToOpen();
}

/** Takes no more jobs; waits a little for those being done, and hands back what is not over then. */
export function stopQueue(): Promise<void> {
  held.isStarted = false;
  if (held.opening) clearTimeout(held.opening);
  const { machine } = held;
  held.machine = null;
  // Who asks second waits for the same.
  if (machine) held.stopped = machine.stop();
  return held.stopped;
}

function tryToOpen(tries = 0): void {
  const soon = () => {
    const wait = Math.min(30_000, TRY_EVERY * 2 ** Math.max(0, tries - 1));
    held.opening = setTimeout(() => tryToOpen(tries), isLocked() ? TRY_EVERY : wait).unref();
  };
  if (isLocked()) {
    soon();
    return;
  }
  const machine = new Machine(env.databaseUrl, held.works);
  machine.open(held.schedules).then(
    () => {
      if (held.isStarted) held.machine = machine;
      else void machine.stop();
    },
    (cause: unknown) => {
      if (tries === 0) log.error('jobs.away', errorFacts(cause));
      tries += 1;
      void machine.stop();
      if (held.isStarted) soon();
    },
  );
}

async function doInPlace(name: JobName, data: JobData): Promise<void> {
  try {
    const work = held.works.get(name);
    if (!work) throw new Error(`nobody said how work of the kind ${name} is done`);
    await work(data, { isLast: true, signal: new AbortController().signal });
  } catch (cause) {
    log.error('job.failed', { ...errorFacts(cause), job: name });
  }
}
