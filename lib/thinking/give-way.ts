import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

/**
 * Has the thread it is called in give way to those that answer pages, and to the database, where all processors are busy. On Linux,
 * where a thread has a priority of its own; elsewhere, and where that is not allowed, nothing happens.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(path.basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It thinks as fast as the others answer.
  }
}
