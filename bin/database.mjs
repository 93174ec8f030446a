import path from 'node:path';
import { load } from './load.mjs';
import { root, shown } from './root.mjs';
import { done, step } from './say.mjs';

const words = {
  made: (home) => `Database made in ${home}`,
  started: (home) => `Database started in ${home}`,
  joined: (home) => `Database was still running in ${home}: going on with it`,
};

/**
 * The database of these settings, up to date: the one of DATABASE_URL, or the embedded one.
 * @returns {Promise<{ url: string, place: string, claimServing: () => Promise<boolean>, onLost: (listener: () => void) => void, close: () => Promise<void> }>}
 */
export async function openDatabase(settings) {
  const database = settings.databaseUrl
    ? outside(settings.databaseUrl)
    : await openEmbedded(settings.dataFolder);
  try {
    await update(database.url);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

function outside(url) {
  const { hostname, pathname } = new URL(url);
  return {
    url,
    place: `the database ${pathname.slice(1)} on ${hostname}`,
    claimServing: async () => true,
    onLost: () => undefined,
    close: async () => undefined,
  };
}

async function openEmbedded(dataFolder) {
  const embedded = await load('lib/db/embedded.ts');
  const database = await step(
    'Starting the database',
    () => embedded.openEmbedded(dataFolder),
    ({ came, home }) => words[came](shown(home)),
  );
  return { ...database, place: shown(database.home) };
}

async function update(url) {
  const { migrate } = await load('lib/db/migrate.ts');
  const applied = await migrate(url, path.join(root, 'prisma/migrations'));
  done(applied.length === 0 ? 'Database: up to date' : `Database brought up to date: ${applied.join(', ')}`);
}
