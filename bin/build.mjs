import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { fingerprint, filesUnder, isStamped, writeStamp } from './fingerprint.mjs';
import { prepare } from './prepare.mjs';
import { runQuietly } from './run-quietly.mjs';
import { done, step } from './say.mjs';

const stamp = '.next/woven-built';
/** What the pages are not made of. Everything else at the top of the project counts. */
const notPages = new Set(['bin', 'data', 'docs', 'node_modules', 'tests', 'tools', 'next-env.d.ts']);
const pageFile = /\.(ts|tsx|mjs|js|json|css|svg|png|ico|woff2?|txt|webmanifest)$/;

/** `woven build`: everything a start would make, and no start: for an image, or an account that may not write here later. */
export async function run() {
  await prepare();
  await build();
  return 0;
}

/** Builds the pages when a source changed since they were last built. */
export async function build() {
  const print = sourcesPrint(process.versions.node);
  if (isStamped(stamp, print) && existsSync('.next/BUILD_ID')) return done('Pages: as built before');
  rmSync(stamp, { force: true });
  await step('Building the pages', () => nextBuild(sourcesPrint('')), 'Pages built');
  writeStamp(stamp, print);
}

/**
 * Two machines of one version answer each other's pages: what Next would draw by lot for each build is the same for the same
 * sources. The names of actions are the same in every version, so that a form that was open during an upgrade is still
 * understood; the key they are made with would also encrypt what an action closes over, and ours close over nothing.
 */
function nextBuild(sources) {
  return runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update('woven actions').digest('base64'),
      WOVEN_BUILD: sources.slice(0, 20),
    },
    failure: 'The pages could not be built.',
  });
}

function sourcesPrint(node) {
  const isLeftOut = (file, entry) =>
    entry.name.startsWith('.') ||
    notPages.has(file) ||
    file === 'prisma/generated' ||
    file.endsWith('.tsbuildinfo') ||
    (entry.isFile() && !pageFile.test(entry.name) && entry.name !== 'schema.prisma') ||
    entry.isSymbolicLink();
  return fingerprint(filesUnder('.', isLeftOut), node);
}
