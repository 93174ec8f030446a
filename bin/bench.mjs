import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { prepare } from './prepare.mjs';
import { Stop, say } from './say.mjs';

const folder = 'tests/bench';

/**
 * `npm run bench [NAME [-- OPTIONS]]`: each bench in its own process, one after the other; one that misses its figure fails.
 * What follows the name is for the bench.
 */
export async function run([wanted = '', ...options]) {
  await prepare();
  const files = benchesNamed(wanted);
  if (files.length === 0) throw new Stop(`There is no bench named ${wanted} in ${folder}.`, 2);
  const browser = await findBrowser();
  let missed = 0;
  for (const file of files) {
    say(`\n${file}`);
    if ((await runBench(path.join(folder, file), browser, options)) !== 0) missed += 1;
  }
  return missed > 0 ? 1 : 0;
}

/** The one of this name, else all that have it in theirs. */
function benchesNamed(wanted) {
  const all = readdirSync(folder).filter((file) => /\.bench\.(ts|mjs)$/.test(file));
  const exact = all.filter((file) => file.replace(/\.bench\.\w+$/, '') === wanted);
  return exact.length > 0 ? exact : all.filter((file) => file.includes(wanted));
}

function runBench(file, browser, options) {
  const flags = ['--conditions=react-server', '--expose-gc', '--import', 'tsx', file, ...options];
  const child = spawn(process.execPath, flags, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser ?? '' },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
