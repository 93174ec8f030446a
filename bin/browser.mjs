import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const patience = 10 * 60 * 1000;

/**
 * A Chromium for the browser tests: one that is here, else one that is installed now. Says which.
 * @returns {Promise<string | undefined>} its program, or undefined when none can be had
 */
export async function findBrowser() {
  const ways = [
    ['CHROMIUM_PATH', () => process.env.CHROMIUM_PATH],
    ['the PATH', () => [...onPath(), ...applications].find(runs)],
    ['Playwright', playwrightBrowser],
    ['playwright install', installByPlaywright],
    ['apt-get install', installByApt],
  ];
  for (const [from, find] of ways) {
    const program = await find();
    if (program && runs(program)) {
      say(`Browser: ${program} (from ${from})`);
      return program;
    }
  }
  return undefined;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => existsSync(file));
}

function runs(program) {
  return spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function installByPlaywright() {
  say('No Chromium here: asking Playwright for one …');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: patience,
  });
  return playwrightBrowser();
}

function installByApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Asking Debian for one …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: patience, env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    timeout: patience,
    env,
  });
  return '/usr/bin/chromium';
}
