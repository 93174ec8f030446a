import { keepDatabase } from './kept-database.mjs';
import { load } from './load.mjs';
import { shown } from './root.mjs';
import { Stop, done, say, step } from './say.mjs';
import { serve } from './serve.mjs';

const endedByItself = 'The server ended by itself: the lines above say why. Start it again with npm start.';
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the database and the server until one of them ends or we are asked to stop.
 * @param {() => Promise<unknown>} build what must be done once the database is there and before the server
 * @returns the exit code
 */
export async function runServer(mode, settings, build = async () => undefined) {
  const asked = new Promise((resolve) => {
    for (const signal of stopSignals) process.on(signal, () => resolve('asked'));
  });
  const database = await keepDatabase(settings);
  try {
    await settleKey(settings, database.url);
    if ((await Promise.race([build(), asked])) === 'asked') return 0;
    const setUpAddress = await newSetUpAddress(settings, database.url);
    const server = serve(mode, settings, database);
    try {
      const ready = step('Starting the server', server.ready, 'Server started').then(() => 'ready');
      const ending = Promise.race([asked, server.ended, database.lost]);
      let now = await Promise.race([ready, ending]);
      if (now === 'ready') {
        announce(settings, database, setUpAddress);
        now = await ending;
      }
      if (now !== 'asked') throw new Stop(endedByItself);
      say('\nStopping …');
      return 0;
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    done('Stopped');
  }
}

/** Before anything is sealed or opened: the key and the database must belong together. */
async function settleKey(settings, databaseUrl) {
  const keys = await load('lib/db/key-check.ts');
  if (await keys.settleKey(databaseUrl, settings))
    done(`Key made: ${shown(settings.keyFile)} (keep a copy of it somewhere safe)`);
}

async function newSetUpAddress({ publicUrl }, databaseUrl) {
  const { newSetUpCode } = await load('lib/db/set-up-code.ts');
  const code = await newSetUpCode(databaseUrl);
  return code && `${publicUrl}/set-up?code=${code}`;
}

function announce({ publicUrl, isSecure, host, port }, { place }, setUpAddress) {
  say(`\nWoven is ready: ${publicUrl}`);
  if (isSecure) say(`It listens on ${host}:${port} for the reverse proxy.`);
  if (setUpAddress) {
    say('\nNobody has set it up yet. Open this address; it works once, so keep it to yourself:');
    say(`\n  ${setUpAddress}\n`);
  }
  say(`Ctrl-C stops it. What you enter is kept in ${place}.`);
}
