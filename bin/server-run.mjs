import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { root } from './root.mjs';
import { Stop, done, say, step } from './say.mjs';
import { serve } from './serve.mjs';

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the database and the server until one of them ends or we are asked to stop. @returns the exit code */
export async function runServer(mode, settings) {
  const asked = new Promise((resolve) => {
    for (const signal of stopSignals) process.on(signal, () => resolve('asked'));
  });
  await makeKey(settings);
  const database = await openDatabase(settings);
  try {
    await claim(database, settings);
    const setUpAddress = await newSetUpAddress(settings, database.url);
    const server = serve(mode, settings, database.url);
    try {
      const ending = Promise.race([asked, server.ended.then(() => 'ended')]);
      const start = step('Starting the server', server.ready, 'Server started');
      if ((await Promise.race([start, ending])) === 'asked') return 0;
      announce(settings, setUpAddress);
      database.onLost(() => say('The database has stopped. Stop Woven with Ctrl-C and start it again.'));
      return outcome(await ending);
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    done('Stopped');
  }
}

async function makeKey({ keyFile }) {
  const { makeInstallationKey } = await load('lib/crypto/installation-key.ts');
  if (makeInstallationKey(keyFile)) done(`Key made: ${shown(keyFile)} (keep a copy of it somewhere safe)`);
}

/** Two servers on the same data would each hold their own picture of it. */
async function claim(database, settings) {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await database.claimServing()) return;
    await setTimeout(100);
  }
  throw new Stop(
    `Woven is already running on ${shown(settings.dataFolder)}: stop that one first, or choose another folder with WOVEN_DATA.`,
  );
}

async function newSetUpAddress({ publicUrl }, databaseUrl) {
  const { newSetUpCode } = await load('lib/db/set-up-code.ts');
  const code = await newSetUpCode(databaseUrl);
  return code && `${publicUrl}/set-up?code=${code}`;
}

function announce({ publicUrl, dataFolder, databaseUrl, isSecure, host, port }, setUpAddress) {
  say(`\nWoven is ready: ${publicUrl}`);
  if (isSecure) say(`It listens on ${host}:${port} for the reverse proxy.`);
  if (setUpAddress) {
    say('\nNobody has set it up yet. Open this address; it works once, so keep it to yourself:');
    say(`\n  ${setUpAddress}\n`);
  }
  say(
    `Ctrl-C stops it. ${databaseUrl ? 'What you enter is kept in your database.' : `What you enter is kept in ${shown(dataFolder)}.`}`,
  );
}

function outcome(why) {
  if (why === 'asked') {
    say('\nStopping …');
    return 0;
  }
  throw new Stop('The server ended by itself: the lines above say why. Start it again with npm start.');
}

function shown(file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : `./${relative}`;
}
