#!/usr/bin/env node
// The one entry. It runs before anything is installed, so it imports nothing outside Node;
// what needs the packages is loaded by each command once they are there.
import { existsSync } from 'node:fs';
import { printHelp } from './help.mjs';
import { refuseOldNode } from './node-version.mjs';
import { root } from './root.mjs';
import { Stop, complain } from './say.mjs';

/** Each command and the file that holds it. */
const commands = {
  start: () => import('./start.mjs'),
  build: () => import('./build.mjs'),
  dev: () => import('./dev.mjs'),
  test: () => import('./test.mjs'),
  check: () => import('./check.mjs'),
  bench: () => import('./bench.mjs'),
  proofs: () => import('./proofs.mjs'),
  audit: () => import('./audit.mjs'),
  analyze: () => import('./analyze.mjs'),
  backup: () => import('./backup.mjs'),
  restore: () => import('./restore.mjs'),
  keys: () => import('./keys.mjs'),
  'reset-access': () => import('./reset-access.mjs'),
  holdings: () => import('./holdings.mjs'),
};

const [name = '--help', ...rest] = process.argv.slice(2);

try {
  refuseOldNode();
  process.chdir(root);
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) printHelp();
  else if (!Object.hasOwn(commands, name)) {
    throw new Stop(`There is no command ${name}. The commands are ${Object.keys(commands).join(', ')}.`, 2);
  } else {
    const { run } = await commands[name]();
    process.exitCode = await run(rest);
  }
} catch (cause) {
  process.exitCode = complain(cause);
}
