import { build } from './build.mjs';
import { refuseTakenPort } from './port.mjs';
import { prepare } from './prepare.mjs';
import { say } from './say.mjs';
import { runServer } from './server-run.mjs';
import { readSettings } from './settings.mjs';
import { version } from './version.mjs';

/** `npm start`: everything that is missing, then the server, until it is asked to stop. */
export async function run() {
  say(`Woven ${version}`);
  await prepare();
  const settings = await readSettings();
  await refuseTakenPort(settings);
  return runServer('start', settings, build);
}
