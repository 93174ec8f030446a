import { ONCE_FIELD } from './once';
import { readAway } from './unsent-words';
import { unstable_isUnrecognizedActionError as isUnrecognized } from 'next/navigation';

/**
 * Why a form did not get through: nothing answered, or not Woven (`gone`); too much to do (`busy`); no room for more on the
 * server's disk (`full`); the page is of an older version (`newer`); the server failed by a fault of its own (`broken`).
 */
export type WhyUnsent = 'gone' | 'busy' | 'full' | 'newer' | 'broken';

/** A form that was sent and not answered: as it was sent, so that it is sent again under the same name. */
export class Unsent<A = unknown> {
  constructor(
    readonly form: FormData,
    readonly why: WhyUnsent,
    readonly tries: number,
    /** What the form's last answer was. */
    readonly before: A,
    /** The server asked not to be asked again before, in seconds. */
    readonly after = 0,
  ) {}

  /** Whether sending the same again may help. */
  get isWorthTrying(): boolean {
    return this.why !== 'newer' && this.why !== 'broken';
  }
}

/** The first wait and the longest, in milliseconds. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** Why a server action failed; null where it was no failure of sending but Next's way to lead elsewhere. */
export function whyUnsent(cause: unknown): { why: WhyUnsent; after: number } | null {
  if (isUnrecognized(cause)) return { why: 'newer', after: 0 };
  const digest = digestOf(cause);
  if (digest?.startsWith('NEXT_')) return null;
  if (digest !== undefined) return readAway(digest) ?? { why: 'broken', after: 0 };
  return readAway(cause instanceof Error ? cause.message : '') ?? { why: 'gone', after: 0 };
}

/** How long to wait before a form is sent again, in milliseconds: longer each time, and never all phones at once. */
export function waitBefore({ tries, after }: Pick<Unsent, 'tries' | 'after'>, chance: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries, 10));
  return Math.round(after * 1_000 + longest * (0.5 + chance / 2));
}

/** Whether two sendings say the same, whatever they are called. */
export function saySame(one: FormData, other: FormData, name = ONCE_FIELD): boolean {
  const told = (form: FormData) => [...form].filter(([field]) => field !== name);
  const [first, second] = [told(one), told(other)];
  return (
    first.length === second.length &&
    first.every(([field, value], at) => field === second[at]?.[0] && value === second[at][1])
  );
}

function digestOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('digest' in cause)) return undefined;
  return typeof cause.digest === 'string' ? cause.digest : undefined;
}
