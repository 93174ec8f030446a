import type { WhyAway } from '@/lib/away/database-away';

/** SQLSTATEs that say nothing about what was asked, only that it cannot be done now. */
const STATES: Readonly<Record<string, WhyAway>> = {
  // Shutting down, crashed, starting; a session that was ended; a server that only reads, as after a failover.
  '57P01': 'gone',
  '57P02': 'gone',
  '57P03': 'gone',
  '57P05': 'gone',
  '25P03': 'gone',
  '25P04': 'gone',
  '25006': 'gone',
  '53100': 'full',
  '53400': 'full',
  '58030': 'full',
  '53000': 'busy',
  '53200': 'busy',
  '53300': 'busy',
  // Cancelled because it took too long, or waited too long for somebody else's write.
  '57014': 'busy',
  '55P03': 'busy',
};

/** Of the driver adapter, which names some without their code. */
const KINDS: Readonly<Record<string, WhyAway>> = {
  DatabaseNotReachable: 'gone',
  ConnectionClosed: 'gone',
  SocketTimeout: 'gone',
  TlsConnectionError: 'gone',
  TooManyConnections: 'busy',
};

/** Of `pg` itself, which has words for them and no codes. */
const WORDS: readonly (readonly [RegExp, WhyAway])[] = [
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/^Connection terminated|not queryable|^Connection ended|^Query read timeout|^Client was closed/, 'gone'],
];

const SOCKET = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|HOSTDOWN|NOTFOUND|AI_AGAIN)$/;
/** Of Prisma: a transaction could not begin in time, or its time was over. */
const TOO_LATE = 'P2028';

/** Why a statement failed, where it is not because of what it says; null where it is. */
export function whyAway(thrown: unknown): WhyAway | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  const { code, cause, message } = thrown as { code?: unknown; cause?: unknown; message?: unknown };
  return byCode(code) ?? byCause(cause) ?? byWords(message);
}

function byCode(code: unknown): WhyAway | null {
  if (typeof code !== 'string') return null;
  if (SOCKET.test(code) || /^08/.test(code)) return 'gone';
  return code === TOO_LATE ? 'busy' : (STATES[code] ?? null);
}

function byCause(cause: unknown): WhyAway | null {
  if (typeof cause !== 'object' || cause === null) return null;
  const { kind, originalCode, code } = cause as { kind?: unknown; originalCode?: unknown; code?: unknown };
  return byCode(originalCode) ?? byCode(code) ?? (typeof kind === 'string' ? (KINDS[kind] ?? null) : null);
}

function byWords(message: unknown): WhyAway | null {
  if (typeof message !== 'string') return null;
  return WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}
