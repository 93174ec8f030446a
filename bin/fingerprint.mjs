import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A digest of some files and words, by content: what a stamp remembers. */
export function fingerprint(files, ...words) {
  const digest = createHash('sha256');
  for (const word of words) digest.update(`${word}\0`);
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return digest.digest('hex');
}

/** All files under a folder, in order, without those a test leaves out. */
export function filesUnder(folder, isLeftOut = () => false) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ entry, file: path.join(folder, entry.name) }))
    .filter(({ entry, file }) => !isLeftOut(file, entry))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ entry, file }) => (entry.isDirectory() ? filesUnder(file, isLeftOut) : [file]));
}

/** Whether a stamp says that this is already done. */
export function isStamped(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
}

export function writeStamp(stamp, print) {
  writeFileSync(stamp, print);
}
