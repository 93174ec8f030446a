import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

/**
 * A file that keeps room beside the database: where the disk ran full and the database stopped, it is taken away, so that
 * there is room to come back with. As large as three of the pieces PostgreSQL writes ahead in.
 */
const SIZE = 48 * 1024 * 1024;
/** With so much free beside it, the file is put there again; below the lower line whoever runs it is told. See lib/db/space.ts. */
const ROOM_FOR_IT = 192 * 1024 * 1024;
const NEARLY_FULL = 96 * 1024 * 1024;
const LOOK_EVERY = 5_000;

/** Keeps room in the folder of a database; without a folder (a database of your own) there is nothing to keep. */
export function keepRoom(home) {
  if (home === undefined) return { giveUp: () => false, isFull: () => false, stop: () => undefined };
  const file = path.join(home, 'ballast');
  let isShort = false;
  const look = () => {
    const free = freeIn(home);
    if (!existsSync(file) && free > ROOM_FOR_IT + SIZE) put(file);
    if (isShort !== free < NEARLY_FULL) {
      isShort = !isShort;
      say(
        isShort
          ? `The disk is nearly full (${megabytes(free)} free): ${shortWords}`
          : 'There is room on the disk again: saving works.',
      );
    }
  };
  look();
  const timer = setInterval(look, LOOK_EVERY).unref();
  return {
    /** Frees the room that was kept. @returns whether there was any */
    giveUp: () => {
      if (!existsSync(file)) return false;
      rmSync(file);
      return true;
    },
    isFull: () => freeIn(home) < NEARLY_FULL,
    stop: () => clearInterval(timer),
  };
}

const shortWords = 'nothing is saved until there is room, reading goes on. Free some space.';

function put(file) {
  const half = `${file}.new`;
  try {
    const handle = openSync(half, 'w', 0o600);
    // Not of one letter: some disks keep that in no room at all.
    const block = randomBytes(1024 * 1024);
    for (let written = 0; written < SIZE; written += block.length) writeSync(handle, block);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(half, file);
  } catch {
    rmSync(half, { force: true });
  }
}

function freeIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

function megabytes(bytes) {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
