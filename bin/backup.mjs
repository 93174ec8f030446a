import path from 'node:path';
import { parseArgs } from 'node:util';
import { keygen, readOpener, recipientsFor } from './backup-keys.mjs';
import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { calledFrom } from './root.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';
import { version } from './version.mjs';

const usage =
  'Say what: npm run woven -- backup FILE [--to age1…], backup verify FILE [--identity FILE], or backup keygen [FILE]';

/** `woven backup …`: works while the server runs, and without it. */
export async function run(flags) {
  const { words, to, identity } = wish(flags);
  const [deed, file] = words;
  whisper();
  await prepare();
  if (deed === 'keygen' && words.length <= 2) return keygen(file);
  if (deed === 'verify' && words.length === 2) return verify(path.resolve(calledFrom, file), identity);
  if (words.length === 1) return make(path.resolve(calledFrom, deed), to);
  throw new Stop(usage, 2);
}

function wish(flags) {
  try {
    const { values, positionals } = parseArgs({
      args: flags,
      options: { to: { type: 'string', multiple: true, default: [] }, identity: { type: 'string' } },
      allowPositionals: true,
    });
    return { words: positionals, ...values };
  } catch {
    throw new Stop(usage, 2);
  }
}

async function make(file, to) {
  const settings = await readSettings();
  const { backup } = await load('lib/db/backup.ts');
  const database = await openDatabase(settings);
  try {
    const recipients = await recipientsFor(to, settings, database.url);
    const madeAt = new Date();
    const made = await backup(database.url, file, { woven: version, madeAt, recipients });
    const rows = rowsIn(made);
    const { recordBackup } = await load('lib/db/backup-record.ts');
    await recordBackup(database.url, { madeAt, rows, size: made.size, sha256: made.sha256 });
    say(`Backup made: ${file} (${rows} rows, ${size(made.size)}, read back and checked).`);
    say(`SHA-256: ${made.sha256}`);
    say(
      `It is encrypted: ${opens(recipients.length)}. The names in it are sealed once more, with the key file:`,
    );
    say(
      'keep the identity, the key file and the backup in three places; without any of them nothing comes back.',
    );
    return 0;
  } finally {
    await database.close();
  }
}

async function verify(file, identity) {
  const { checkBackupFile, outlineBackupFile } = await load('lib/db/backup-file.ts');
  const outline = await outlineBackupFile(file);
  const isOpen = identity !== undefined || outline.recipients === null;
  const content = isOpen ? await checkBackupFile(file, await readOpener(identity)) : undefined;
  say(`${file}: ${size(outline.size)}, SHA-256 ${outline.sha256}`);
  if (!content) {
    say(`A whole backup of Woven, as it was written; ${opens(outline.recipients)}.`);
    say('Looked at from outside only. What is in it, and whether somebody forged it: add --identity FILE.');
    return 0;
  }
  say(`Opened and read to the last row: as it was on ${content.madeAt}, made by Woven ${content.woven}.`);
  if (outline.recipients === null) say('It is not encrypted: make a new one, and destroy it.');
  const tables = Object.entries(content.tables).filter(([, { rows }]) => rows > 0);
  for (const [table, { rows, sha256 }] of tables) {
    say(`  ${table.padEnd(20)} ${String(rows).padStart(9)} rows  ${sha256.slice(0, 16)}…`);
  }
  say(`${rowsIn(content)} rows, each as the manifest says.`);
  if (content.keyCheck) say(`It belongs to the key file whose key is ${content.keyCheck.slice(0, 8)}.`);
  return 0;
}

function rowsIn({ tables }) {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

function opens(recipients) {
  return recipients === 1 ? 'one identity opens it' : `any of ${recipients} identities opens it`;
}

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
