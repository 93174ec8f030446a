import 'server-only';
import { Pool, type ClientBase } from 'pg';
import { DatabaseAway } from '@/lib/away/database-away';
import { env } from '@/lib/env';
import { PrismaClient } from '@/prisma/generated/client';
import { whyAway } from './away';
import { patientAdapter } from './patient-adapter';
import { DatabaseWatch, type Patience } from './watch';

/** Inside a transaction only this much of the client is there. */
export type Tx = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'
>;

/** Connections of this process; a second machine, the queue and the commands need some of PostgreSQL's hundred too. */
const MOST_CONNECTIONS = 16;
const CONNECT_WITHIN = 10_000;
/**
 * No statement runs longer, nobody waits longer for somebody else's write, and no transaction is left lying longer than this:
 * it would hold up everybody in its campaign. In milliseconds.
 */
const LIMITS = `SET statement_timeout = '100s'; SET lock_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'`;

/** The pool waits for this before it hands a new connection out. */
const LIMITED = {
  onConnect: async (client: ClientBase): Promise<void> => {
    await client.query(LIMITS);
  },
};

const held = globalThis as unknown as { wovenDb?: PrismaClient; wovenPool?: Pool };

/** The one Prisma client of the process. Kept on `globalThis` because development reloads modules. */
export const db: PrismaClient = (held.wovenDb ??= openClient(env.databaseUrl));

/** A client of a database, which finds out by itself when that is away and when it is back. */
export function openClient(databaseUrl: string | undefined, patience?: Patience): PrismaClient {
  const pool = new Pool({
    ...(databaseUrl !== undefined && { connectionString: databaseUrl }),
    application_name: 'woven',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN,
    // The server's own limit comes first, where there still is a server.
    query_timeout: 120_000,
    keepAlive: true,
    allowExitOnIdle: true,
    ...LIMITED,
  });
  held.wovenPool ??= pool;
  const watch = new DatabaseWatch(databaseUrl, pool, patience);
  return orAway(new PrismaClient({ adapter: patientAdapter(pool, watch) }));
}

/** Prisma's own limits on beginning and ending a transaction end it in an error of Prisma's: it says the same as ours. */
function orAway(client: PrismaClient): PrismaClient {
  const transaction = async (...given: Parameters<PrismaClient['$transaction']>): Promise<unknown> => {
    try {
      return await client.$transaction<unknown>(...given);
    } catch (cause) {
      const why = whyAway(cause);
      throw why === null ? cause : new DatabaseAway(why, { cause });
    }
  };
  return new Proxy(client, {
    get: (target, name) => (name === '$transaction' ? transaction : (Reflect.get(target, name) as unknown)),
  });
}
