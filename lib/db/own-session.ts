import { Client, Pool, type ClientConfig } from 'pg';

// A connection that breaks says so with an event too: without a listener that would end the process. Whoever waits on it is
// told by their statement.

/** A database session beside the app's own, connected; whoever opens it ends it. */
export async function openOwnSession(
  databaseUrl: string | undefined,
  config: ClientConfig = {},
): Promise<Client> {
  const session = new Client({
    ...(databaseUrl !== undefined && { connectionString: databaseUrl }),
    ...config,
  });
  session.on('error', () => undefined);
  await session.connect();
  return session;
}

/** The same for whoever asks for a pool: one of a single connection, that stays until it is ended. */
export function openOwnPool(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  return pool;
}
