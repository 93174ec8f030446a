import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { runQuietly } from './run-quietly.mjs';
import { done, step } from './say.mjs';

const stamp = 'node_modules/.woven-installed';

/** Installs the packages of the lock file when they are not those that are there. */
export async function install() {
  const print = fingerprint(['package-lock.json'], process.platform, process.arch, process.versions.modules);
  if (isStamped(stamp, print)) return done('Packages: nothing to install');
  if (isAsLocked()) {
    writeStamp(stamp, print);
    return done('Packages: as the lock file has them');
  }
  rmSync(stamp, { force: true });
  await step('Installing the packages (a minute or so)', npmCi, 'Packages installed');
  writeStamp(stamp, print);
}

function npmCi() {
  // No package's own script runs: none is needed, and some would download from elsewhere.
  return runQuietly('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
    env: { NODE_ENV: 'development' },
    failure:
      'The packages could not be installed: see that this machine reaches the npm registry, and start again.',
  });
}

/** Whether somebody already ran `npm ci` by hand: npm notes in node_modules what it put there. */
function isAsLocked() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const { packages: there } = JSON.parse(readFileSync(note, 'utf8'));
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const isThere = ([name, entry]) =>
    there[name] ? there[name].version === entry.version : entry.optional === true;
  return (
    Object.entries(locked)
      .filter(([name]) => name !== '')
      .every(isThere) && Object.keys(there).every((name) => name in locked && existsSync(name))
  );
}
