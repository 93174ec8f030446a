import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import type { Content } from './content';

const FOLDER = path.resolve('tests/fixtures/upgrade');

/** What a version said of the database it wrote: see the README of the fixtures. */
export type Told = {
  readonly version: string;
  /** When: figures of a web are of a day. */
  readonly at: string;
  readonly figures: Readonly<Record<string, { readonly userId: string; readonly summary: object }>>;
  readonly content: Content;
};

/** The landed schemas there is a database of, oldest first. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** What the version of a fixture read in it. */
export function toldBy(fixture: string): Told {
  return JSON.parse(unpacked(fixture, 'told.json.gz')) as Told;
}

/** Puts the database of a fixture in the place of everything in this one, and its key in the key file. */
export async function layDown(fixture: string, databaseUrl: string, keyFile: string): Promise<void> {
  await inSession(databaseUrl, async (session) => {
    await session.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await session.query(unpacked(fixture, 'dump.sql.gz'));
  });
  copyFileSync(path.join(FOLDER, fixture, 'key.txt'), keyFile);
}

/** Does something in one session that tells times as the fixtures do. */
export async function inSession<T>(databaseUrl: string, work: (session: Client) => Promise<T>): Promise<T> {
  const session = new Client({ connectionString: databaseUrl });
  session.on('error', () => undefined);
  await session.connect();
  try {
    await session.query(`SET timezone = 'UTC'`);
    return await work(session);
  } finally {
    await session.end();
  }
}

function unpacked(fixture: string, file: string): string {
  return gunzipSync(readFileSync(path.join(FOLDER, fixture, file))).toString('utf8');
}
