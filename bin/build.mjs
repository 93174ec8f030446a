import { existsSync, rmSync } from 'node:fs';
import { fingerprint, filesUnder, isStamped, writeStamp } from './fingerprint.mjs';
import { runQuietly } from './run-quietly.mjs';
import { done, step } from './say.mjs';

const stamp = '.next/woven-built';
/** What the pages are not made of. Everything else at the top of the project counts. */
const notPages = new Set(['bin', 'data', 'docs', 'node_modules', 'tests', 'tools', 'next-env.d.ts']);
const pageFile = /\.(ts|tsx|mjs|js|json|css|svg|png|ico|woff2?|txt|webmanifest)$/;

/** Builds the pages when a source changed since they were last built. */
export async function build() {
  const print = sourcesPrint();
  if (isStamped(stamp, print) && existsSync('.next/BUILD_ID')) return done('Pages: as built before');
  rmSync(stamp, { force: true });
  await step('Building the pages', nextBuild, 'Pages built');
  writeStamp(stamp, print);
}

function nextBuild() {
  return runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'The pages could not be built.',
  });
}

function sourcesPrint() {
  const isLeftOut = (file, entry) =>
    entry.name.startsWith('.') ||
    notPages.has(file) ||
    file === 'prisma/generated' ||
    file.endsWith('.tsbuildinfo') ||
    (entry.isFile() && !pageFile.test(entry.name) && entry.name !== 'schema.prisma') ||
    entry.isSymbolicLink();
  return fingerprint(filesUnder('.', isLeftOut), process.versions.node);
}
