import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Client } from 'pg';
import { openOwnSession } from './own-session';

/** For whom the leads had backups encrypted, by the settings page. */
export async function plannedRecipients(databaseUrl: string): Promise<readonly string[]> {
  return inSession(databaseUrl, async (session) => {
    const { rows } = await session.query<{ recipients: string[] }>('SELECT recipients FROM backup_plan');
    return rows.flatMap(({ recipients }) => recipients);
  });
}

/** Writes down that a command made a good backup, so that the leads know of it. Where it lies is not written down. */
export async function recordBackup(
  databaseUrl: string,
  made: { readonly madeAt: Date; readonly rows: number; readonly size: number; readonly sha256: string },
): Promise<void> {
  await inSession(databaseUrl, (session) =>
    session.query(
      `INSERT INTO backup (id, kind, state, asked_at, begun_at, ended_at, tries, rows, bytes, sha256, machine)
       VALUES ($1, 'command', 'good', $2, $2, now(), 1, $3, $4, $5, $6)`,
      [randomUUID(), made.madeAt, made.rows, made.size, made.sha256, hostname()],
    ),
  );
}

async function inSession<T>(databaseUrl: string, work: (session: Client) => Promise<T>): Promise<T> {
  const session = await openOwnSession(databaseUrl);
  try {
    return await work(session);
  } finally {
    await session.end();
  }
}
