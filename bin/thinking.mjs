import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { root } from './root.mjs';

/** Where the running server looks for its threads: see lib/thinking/thinker.ts and lib/thinking/refiner.ts. */
const threads = [
  {
    entry: 'lib/thinking/thread.ts',
    bundle: '.woven/thinking.mjs',
    sources: ['lib/thinking', 'lib/map', 'lib/web'],
  },
  {
    entry: 'lib/thinking/refine-thread.ts',
    bundle: '.woven/refining.mjs',
    sources: ['lib/thinking', 'lib/map', 'lib/web'],
  },
];

/**
 * Bundles each thread of the server into one file, when a source of it changed. Where that cannot be done (a folder that cannot
 * be written to, no bundler for this machine) there is none: the server thinks in its own, slower and just as right, and large
 * maps stay as they are packed.
 */
export async function bundleThinking() {
  for (const thread of threads) await bundleThread(thread);
}

async function bundleThread({ entry, bundle, sources }) {
  const inRoot = (name) => path.join(root, name);
  const files = sources.flatMap((folder) => filesUnder(inRoot(folder)));
  const print = fingerprint([...files, inRoot('package-lock.json'), inRoot('tsconfig.json')]);
  const stamp = inRoot(`${bundle}.stamp`);
  if (existsSync(inRoot(bundle)) && isStamped(stamp, print)) return;
  try {
    await makeBundle(inRoot(entry), inRoot(bundle), inRoot('tsconfig.json'));
    writeStamp(stamp, print);
  } catch {
    rmSync(inRoot(bundle), { force: true });
  }
}

async function makeBundle(entry, bundle, tsconfig) {
  const { build } = await import('esbuild');
  mkdirSync(path.dirname(bundle), { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  await build({
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig,
    logLevel: 'silent',
  });
  renameSync(unfinished, bundle);
}
