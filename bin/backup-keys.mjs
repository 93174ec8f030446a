import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from './load.mjs';
import { calledFrom } from './root.mjs';
import { Stop, say } from './say.mjs';

/** `woven backup keygen [FILE]`: an identity into a new file or to standard output, its public key to the terminal. */
export async function keygen(name) {
  const { makeIdentity } = await load('lib/crypto/age.ts');
  const { identity, recipient } = await makeIdentity();
  const text = `# created: ${new Date().toISOString()}\n# public key: ${recipient}\n${identity}\n`;
  if (name === undefined) process.stdout.write(text);
  else {
    writeNew(path.resolve(calledFrom, name), text);
    process.stdout.write(`${recipient}\n`);
  }
  say(`\nPublic key: ${recipient}`);
  say('Give it to Woven: WOVEN_BACKUP_TO in .env, or Settings › Backups, or backup FILE --to.');
  say(
    'The line that begins with AGE-SECRET-KEY opens every backup made for it. Keep it away from this machine,',
  );
  say('on a stick and on paper, in two places: Woven does not have it, and nobody can make it again.');
  return 0;
}

/**
 * What opens an encrypted backup, from an identity file; undefined without one.
 * @returns {Promise<{ identities: readonly string[] } | undefined>}
 */
export async function readOpener(name) {
  if (name === undefined) return undefined;
  const { parseIdentities } = await load('lib/crypto/age.ts');
  const identities = parseIdentities(read(name));
  if (identities) return { identities };
  throw new Stop(
    `${name} holds no identity: a line that begins with AGE-SECRET-KEY-1 was expected, as backup keygen makes it.`,
  );
}

/** For whom a backup is encrypted: as asked; else as WOVEN_BACKUP_TO and the settings page say. */
export async function recipientsFor(to, settings, databaseUrl) {
  const { plannedRecipients } = await load('lib/db/backup-record.ts');
  const all = to.length > 0 ? to : [...settings.backupTo, ...(await plannedRecipients(databaseUrl))];
  return [...new Set(all)];
}

function read(name) {
  try {
    return readFileSync(name === '-' ? 0 : path.resolve(calledFrom, name), 'utf8');
  } catch (cause) {
    throw new Stop(`The identity file ${name} cannot be read (${cause.code}): look at its name.`);
  }
}

function writeNew(file, text) {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if (cause.code === 'EEXIST') throw new Stop(`There is already a file ${file}: choose another name.`);
    throw new Stop(`${file} cannot be written (${cause.code}): choose a folder that is there and yours.`);
  }
}
