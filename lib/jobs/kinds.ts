/** How work of one kind is done. */
type Kind = {
  /** `everywhere`: one at a time over all machines. `here`: one at a time on each machine. */
  readonly alone: 'everywhere' | 'here';
  /** How often it is begun again after it failed or its machine was lost, and how many seconds after a failure. */
  readonly retries: number;
  readonly rest: number;
};

/**
 * Every kind of work that is done by jobs. One that comes by the clock is not tried again: its next turn is.
 */
export const KINDS = {
  /** Brings in a file that was taken in hand. */
  import: { alone: 'everywhere', retries: 3, rest: 5 },
  /** Places a large map with care. */
  layout: { alone: 'here', retries: 1, rest: 5 },
  /** Answers a dear question about a large campaign. */
  answer: { alone: 'here', retries: 1, rest: 0 },
  /** Burns what two leads asked to burn and whose waiting time is over. */
  burn: { alone: 'everywhere', retries: 0, rest: 0 },
  /** Clears what is kept for some time only. */
  clear: { alone: 'everywhere', retries: 0, rest: 0 },
  /** Clears what is due by the clocks of each campaign. */
  retain: { alone: 'everywhere', retries: 0, rest: 0 },
  /** Writes a backup that is due, and drops those that are too old. */
  backup: { alone: 'everywhere', retries: 2, rest: 60 },
} as const satisfies Readonly<Record<string, Kind>>;

export type JobName = keyof typeof KINDS;

export const JOB_NAMES = Object.keys(KINDS) as readonly JobName[];

/** What a job carries: random ids, digests, days and numbers, nothing that could be read. */
export type JobData = Readonly<Record<string, string | number | null>>;

const HARMLESS = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,128}|\d{4}-\d\d-\d\d)$/;

/** @throws RangeError naming the key, never the value, of what a job must not carry */
export function assertHarmless(data: JobData): void {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string' && !HARMLESS.test(value)) {
      throw new RangeError(`a job carries ids, digests, days and numbers alone: ${key} is none of them`);
    }
  }
}
