import { DEEDS } from '@/lib/access/policy';
import { JOB_NAMES } from '@/lib/jobs/kinds';

/** What can be said in the log. There is no free text: an event, and facts about it. */
export const LOG_EVENTS = [
  'server.started',
  'server.stopping',
  'database.away',
  'database.back',
  'disk.nearly-full',
  'disk.room-again',
  'request',
  'request.slow',
  'request.failed',
  'door.refused',
  'deed',
  'deed.refused',
  'sign-in',
  'sign-in.failed',
  'sign-in.limited',
  'sign-out',
  'proof',
  'server.unlocked',
  'job',
  'job.burned',
  'job.failed',
  'jobs.away',
  'thinking.in-process',
  'thinking.failed',
  'console',
] as const;

export type LogEvent = (typeof LOG_EVENTS)[number];

const WAYS = ['passphrase', 'code', 'passkey'] as const;

/** The facts a line may carry beside its event. What is not here, or does not look as it must, is left out. */
export type LogFacts = {
  /** Random, one for each request; the browser gets it as `X-Request-Id`. */
  readonly requestId?: string | undefined;
  readonly method?: string | undefined;
  /** The pattern of the route, such as `/campaigns/[campaignId]/map`, never the path that was asked. */
  readonly route?: string | undefined;
  /** How Next came to an error: render, route, action or proxy. */
  readonly routeType?: string | undefined;
  readonly status?: number | undefined;
  /** How long it took, in milliseconds. */
  readonly ms?: number | undefined;
  /** What somebody showed to come in, or again. */
  readonly way?: (typeof WAYS)[number] | undefined;
  readonly deed?: string | undefined;
  /** A kind of work that nobody waits for. */
  readonly job?: string | undefined;
  readonly count?: number | undefined;
  /** The class of an error and its code, never its message: Prisma's and PostgreSQL's carry values. */
  readonly kind?: string | undefined;
  readonly code?: string | undefined;
  readonly causeKind?: string | undefined;
  readonly causeCode?: string | undefined;
  /** What Next shows of the error in the browser, so that both can be brought together. */
  readonly digest?: string | undefined;
  /** Where in the code, as `file:line:column`. */
  readonly frames?: readonly string[] | undefined;
};

type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isErrorKind = matches(/^[A-Z][A-Za-z]{0,59}$/);
const isErrorCode = matches(/^[A-Z0-9][A-Z0-9_]{1,39}$/);
const isFrame = matches(/^[\w@./[\]()-]{1,200}:\d+:\d+$/);

/** Done on the way to a seat, before the policy can be asked. */
const ARRIVALS = ['campaign.open', 'seat.take'];

const CHECKS: Readonly<Record<'event' | keyof LogFacts, Check>> = {
  event: oneOf(LOG_EVENTS),
  requestId: matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  method: oneOf(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  route: matches(/^\/[a-z0-9/_-]*(\[[.A-Za-z]+\][a-z0-9/_-]*)*$/),
  routeType: oneOf(['render', 'route', 'action', 'proxy']),
  status: isNumber,
  ms: isNumber,
  way: oneOf(WAYS),
  deed: oneOf([...DEEDS, ...ARRIVALS]),
  job: oneOf(JOB_NAMES),
  count: isNumber,
  kind: isErrorKind,
  code: isErrorCode,
  causeKind: isErrorKind,
  causeCode: isErrorCode,
  digest: matches(/^\d{1,12}$/),
  frames: (value) => Array.isArray(value) && value.length <= MOST_FRAMES && value.every(isFrame),
};

/** How many places in the code a line names. */
export const MOST_FRAMES = 6;

/** What of a line may be written: the known facts that look as they must, and nothing nested. */
export function allowedFacts(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(CHECKS).flatMap(([name, check]) =>
      Object.hasOwn(line, name) && check(line[name]) ? [[name, line[name]]] : [],
    ),
  );
}
