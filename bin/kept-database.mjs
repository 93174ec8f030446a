import { setTimeout } from 'node:timers/promises';
import { keepRoom } from './ballast.mjs';
import { openDatabase } from './database.mjs';
import { shown } from './root.mjs';
import { Stop, say } from './say.mjs';

const tries = 10;
/** How often a database that stopped is started again, half a second apart; where the disk is full, until there is room. */
const triesAgain = 60;

/**
 * The database for a server: held alone, and started again when it stops under us.
 * @returns {Promise<{ url: string, place: string, home?: string, lost: Promise<never>, close: () => Promise<void> }>} `lost` rejects when
 * the database cannot be brought back
 */
export async function keepDatabase(settings) {
  let current = await openAlone(settings);
  const room = keepRoom(current.home);
  let giveUp;
  let isClosing = false;
  const lost = new Promise((_, reject) => (giveUp = reject));
  lost.catch(() => undefined);
  const watch = () =>
    current.onLost(async () => {
      if (isClosing) return;
      say('The database stopped. Starting it again:');
      try {
        const again = await openAgain(settings, room);
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
    home: current.home,
    lost,
    close: () => {
      isClosing = true;
      room.stop();
      return current.close();
    },
  };
}

/**
 * Remains of the server that was killed may hold its memory for a moment; a disk that is full keeps it from coming back until
 * somebody frees some space, and what was kept free for that is given to it first.
 */
async function openAgain(settings, room) {
  let hasSaid = false;
  for (let left = triesAgain; ; left -= 1) {
    if (room.isFull() && room.giveUp()) say('The disk is full: the room kept for this is freed.');
    try {
      return await openAlone(settings);
    } catch (cause) {
      const isFull = room.isFull();
      if (isFull && !hasSaid)
        say('The database cannot start until there is room on the disk: free some space.');
      hasSaid ||= isFull;
      if (isFull) left = triesAgain;
      if (left === 0) throw cause;
      await setTimeout(500);
    }
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
