import path from 'node:path';
import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { calledFrom } from './root.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';
import { version } from './version.mjs';

/** `woven backup FILE`: works while the server runs, and without it. */
export async function run([name, ...rest]) {
  if (!name || rest.length > 0) throw new Stop('Say where to: npm run woven -- backup FILE', 2);
  whisper();
  await prepare();
  const settings = await readSettings();
  const { backup } = await load('lib/db/backup.ts');
  const database = await openDatabase(settings);
  try {
    const file = path.resolve(calledFrom, name);
    const { tables } = await backup(database.url, file, { woven: version, madeAt: new Date() });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    say(`Backup made: ${file} (${rows} rows, checked).`);
    say('Names in it are sealed: it opens with the key file alone. Lock it away, and keep the two apart.');
    return 0;
  } finally {
    await database.close();
  }
}
