import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';

/** `woven reset-access HANDLE`: a one-time way back in, printed here and kept nowhere. */
export async function run([handle, ...rest]) {
  if (!handle || rest.length > 0) throw new Stop('Say whose access: npm run woven -- reset-access HANDLE', 2);
  whisper();
  await prepare();
  const settings = await readSettings();
  const database = await openDatabase(settings);
  try {
    const { newAccessReset } = await load('lib/db/access-reset.ts');
    const code = await newAccessReset(database.url, handle, new Date());
    if (!code) throw new Stop(`Nobody here signs in as ${handle}: look at the spelling of the handle.`);
    say(
      `This link lets ${handle} choose a new passphrase. It also takes away their second factors and recovery codes.`,
    );
    say('It works once and for an hour. Hand it over so that nobody else sees it:\n');
    process.stdout.write(`${settings.publicUrl}/reset?code=${code}\n`);
    return 0;
  } finally {
    await database.close();
  }
}
