import { setTimeout } from 'node:timers/promises';
import { openDatabase } from './database.mjs';
import { shown } from './root.mjs';
import { Stop, say } from './say.mjs';

const tries = 10;

/**
 * The database for a server: held alone, and started again when it stops under us.
 * @returns {Promise<{ url: string, place: string, lost: Promise<never>, close: () => Promise<void> }>} `lost` rejects when
 * the database cannot be brought back
 */
export async function keepDatabase(settings) {
  let current = await openAlone(settings);
  let giveUp;
  let isClosing = false;
  const lost = new Promise((_, reject) => (giveUp = reject));
  lost.catch(() => undefined);
  const watch = () =>
    current.onLost(async () => {
      if (isClosing) return;
      say('The database stopped. Starting it again:');
      try {
        const again = await openAgain(settings);
        if (again.url !== current.url)
          throw new Stop('The database came back at another port: start Woven again.');
        current = again;
        watch();
      } catch (cause) {
        giveUp(cause);
      }
    });
  watch();
  return {
    url: current.url,
    place: current.place,
    lost,
    close: () => {
      isClosing = true;
      return current.close();
    },
  };
}

/** Remains of the server that was killed may hold its memory for a moment. */
async function openAgain(settings, triesLeft = tries) {
  try {
    return await openAlone(settings);
  } catch (cause) {
    if (triesLeft === 0) throw cause;
    await setTimeout(500);
    return openAgain(settings, triesLeft - 1);
  }
}

/** Two servers on the same data would each hold their own picture of it. */
async function openAlone(settings) {
  const database = await openDatabase(settings);
  for (let left = tries; left > 0; left -= 1) {
    if (await database.claimServing()) return database;
    await setTimeout(200);
  }
  await database.close();
  throw new Stop(
    `Woven is already running on ${shown(settings.dataFolder)}: stop that one first, or choose another folder with WOVEN_DATA.`,
  );
}
