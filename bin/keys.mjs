import { createInterface } from 'node:readline';
import { openDatabase } from './database.mjs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { shown } from './root.mjs';
import { Stop, say, whisper } from './say.mjs';
import { readSettings } from './settings.mjs';

const usage =
  'Say what with the keys: npm run woven -- keys rotate [--installation], keys protect, or keys unprotect';
const least = 15;

/** `woven keys …`: the keys that seal what is stored. */
export async function run([deed, ...flags]) {
  const isRotation =
    deed === 'rotate' && flags.every((flag) => flag === '--installation') && flags.length <= 1;
  const isProtection = ['protect', 'unprotect'].includes(deed) && flags.length === 0;
  if (!isRotation && !isProtection) throw new Stop(usage, 2);
  whisper();
  await prepare();
  if (isProtection) return changeProtection(await readSettings(), deed === 'protect');
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

/** Puts a passphrase before the keys in the key file, or takes it away. */
async function changeProtection({ key, keyFile }, isOn) {
  if (key !== undefined) throw new Stop('The key is in WOVEN_KEY: only a key file can be protected.');
  const { readKeyFile, readKeyText, replaceKeyFile } = await load('lib/crypto/key-file.ts');
  const { isProtected, openProtectedKeys, protectKeys } = await load('lib/crypto/protected-keys.ts');
  const { writeKeyring } = await load('lib/crypto/keyring.ts');
  const text = readKeyText(keyFile);
  if (isProtected(text) === isOn)
    throw new Stop(`The key file ${shown(keyFile)} is ${isOn ? 'already' : 'not'} protected.`);
  const [passphrase, again] = await askSecrets(
    isOn ? ['Choose a passphrase for the key file: ', 'The same again: '] : ['Passphrase of the key file: '],
  );
  if (!isOn) {
    const keys = await openProtectedKeys(text, passphrase);
    if (!keys) throw new Stop('This is not the passphrase of the key file. Nothing was changed.');
    replaceKeyFile(keyFile, writeKeyring(keys));
    say(`${shown(keyFile)} opens without a passphrase again. Leave WOVEN_SEALED out from now on.`);
    return 0;
  }
  if ([...passphrase].length < least)
    throw new Stop(`A passphrase for the key file has at least ${least} characters. Nothing was changed.`);
  if (again !== passphrase) throw new Stop('The two are not the same. Nothing was changed.');
  replaceKeyFile(keyFile, await protectKeys(readKeyFile(keyFile), passphrase));
  say(
    `${shown(keyFile)} is protected. After each start somebody enters the passphrase at /unlock; set WOVEN_SEALED=1.`,
  );
  say(
    'Without the passphrase nothing opens any more: write it down and lock it away, with a copy of the file.',
  );
  return 0;
}

/** Asks for passphrases: on a terminal without showing them, else one line of standard input for each. */
async function askSecrets(questions) {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    const lines = createInterface({ input: stdin });
    const given = [];
    for await (const line of lines) given.push(line);
    return questions.map((_, place) => given[place] ?? given[0] ?? '');
  }
  const answers = [];
  for (const question of questions) {
    stderr.write(question);
    answers.push(await readHidden(stdin));
    stderr.write('\n');
  }
  return answers;
}

function readHidden(stdin) {
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const hear = (chunk) => {
      for (const letter of chunk) {
        if (letter === '\u0003') return end(() => reject(new Stop('Nothing was changed.')));
        if (letter === '\r' || letter === '\n') return end(() => resolve(typed));
        typed = letter === '\u007F' ? [...typed].slice(0, -1).join('') : typed + letter;
      }
    };
    const end = (then) => {
      stdin.off('data', hear).setRawMode(false);
      stdin.pause();
      then();
    };
    stdin.on('data', hear);
  });
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
