import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { shown } from './root.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';

const usage = 'Say what with the keys: npm run woven -- keys rotate [--installation]';

/** `woven keys …`: the keys that seal what is stored. */
export async function run([deed, ...flags]) {
  const isKnown = deed === 'rotate' && flags.every((flag) => flag === '--installation') && flags.length <= 1;
  if (!isKnown) throw new Stop(usage, 2);
  whisper();
  await prepare();
  return rotate(await readSettings(), flags.includes('--installation'));
}

async function rotate(settings, installation) {
  const database = await openDatabase(settings);
  try {
    const { settleKey } = await load('lib/db/key-check.ts');
    await settleKey(database.url, settings);
    const { rotateKeys } = await load('lib/db/rotate-keys.ts');
    const rotated = await rotateKeys(database.url, settings, { installation }, showProgress());
    if (!rotated) throw new Stop('Keys are being rotated by another process: wait until it is done.');
    announce(rotated, installation, settings);
    return 0;
  } finally {
    await database.close();
  }
}

function announce({ campaigns, values, sealed, isOldGone }, installation, { keyFile }) {
  say(
    `New data keys for ${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}: ${values} values sealed anew.`,
  );
  if (sealed > 0)
    say(`${sealed} sealed ${sealed === 1 ? 'campaign was' : 'campaigns were'} left as they are.`);
  if (!installation) return;
  say(
    isOldGone
      ? `The installation has a new key in ${shown(keyFile)}: keep a copy of it. Backups made before open only with the copy of the key of then.`
      : `The new key is first in ${shown(keyFile)}, and the one before is still used: run this again later.`,
  );
}

/** One line that is written over on a terminal; elsewhere a line now and then. */
function showProgress() {
  const { isTTY } = process.stderr;
  let toldAt = 0;
  return ({ campaign, of, done, values }) => {
    const isEnd = done >= values;
    if (!isEnd && Date.now() - toldAt < (isTTY ? 100 : 2_000)) return;
    toldAt = Date.now();
    const line = `  · Campaign ${campaign} of ${of}: ${done} of ${values} values sealed anew`;
    process.stderr.write(isTTY ? `\r\u001B[K${line}${isEnd ? '\n' : ''}` : `${line}\n`);
  };
}
