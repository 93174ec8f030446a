import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A folder for everything the tests put down, so that whatever they leave behind can be found and ended. */
export function makeTestFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-run-'));
  // Under root the database runs as another account, which must come through.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return folder;
}

/** Ends the database servers that a crashed test left in the folder, and takes the folder away. */
export async function clearTestFolder(folder) {
  const pids = pidFilesUnder(folder).map((file) => Number.parseInt(readFileSync(file, 'utf8'), 10));
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && pids.some(isAlive); tries += 1) await setTimeout(100);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function pidFilesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inner = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [];
    const file = path.join(inner, 'postmaster.pid');
    return existsSync(file) ? [file] : pidFilesUnder(inner);
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
