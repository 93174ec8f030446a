import { refuseTakenPort } from './port.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';
import { runServer } from './server-run.mjs';
import { readSettings } from './settings.mjs';
import { version } from './version.mjs';

/** `npm run dev`: the server for those who change the code. It shows changes as they are saved. */
export async function run() {
  say(`Woven ${version}, for changing the code`);
  await prepare();
  const settings = await readSettings();
  await refuseTakenPort(settings);
  return runServer('dev', settings);
}
