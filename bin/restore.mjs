import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readOpener } from './backup-keys.mjs';
import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { calledFrom, root } from './root.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';

const usage = 'Say from where: npm run woven -- restore FILE [--identity FILE] [--replace] [--yes]';

/** `woven restore FILE`: into an empty database, or with --replace in the place of what is there, once that is confirmed. */
export async function run(flags) {
  const { name, identity, replace, yes } = wish(flags);
  whisper();
  await prepare();
  const settings = await readSettings();
  const { restore, isInUse } = await load('lib/db/restore.ts');
  const { checkBackupFile } = await load('lib/db/backup-file.ts');
  const file = path.resolve(calledFrom, name);
  const opener = await readOpener(identity);
  const { madeAt, keyCheck } = await checkBackupFile(file, opener);
  await matchKey(settings, keyCheck);
  const database = await openDatabase(settings);
  try {
    if (!(await database.claimServing())) {
      throw new Stop('Woven is running: stop it first, then restore, then start it again.');
    }
    if (await isInUse(database.url)) await allowReplacing(database.place, madeAt, { replace, yes });
    const { tables } = await restore(database.url, file, path.join(root, 'prisma/migrations'), opener);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    say(`Restored as it was on ${madeAt}: ${rows} rows, compared with the backup. Everybody signs in again.`);
    return 0;
  } finally {
    await database.close();
  }
}

function wish(flags) {
  const boolean = { type: 'boolean', default: false };
  try {
    const { values, positionals } = parseArgs({
      args: flags,
      options: { identity: { type: 'string' }, replace: boolean, yes: boolean },
      allowPositionals: true,
    });
    if (positionals.length === 1) return { name: positionals[0], ...values };
  } catch {
    // Said below.
  }
  throw new Stop(usage, 2);
}

/** Rows that no key here opens are no use to anybody: said before anything is replaced. */
async function matchKey(settings, keyCheck) {
  const { matchKey: match } = await load('lib/db/key-check.ts');
  if (keyCheck !== null && match(settings, keyCheck) === 'locked')
    say('The key file is protected: whether it belongs to this backup shows when it is unlocked.');
}

async function allowReplacing(place, madeAt, { replace, yes }) {
  if (!replace) {
    throw new Stop(
      `There is work in ${place}: to put the backup of ${madeAt} in its place, add --replace. Nothing was changed.`,
    );
  }
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new Stop('Nobody can be asked here: add --yes to replace what is there. Nothing was changed.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(
    `Everything in ${place} will be replaced by the backup of ${madeAt} and cannot be brought back.\nType replace to go on: `,
  );
  lines.close();
  if (answer.trim() !== 'replace') throw new Stop('Nothing was changed.');
}
