import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, fingerprint, isStamped, writeStamp } from './fingerprint.mjs';
import { root } from './root.mjs';

const entry = 'lib/thinking/thread.ts';
/** Where the running server looks for it: see lib/thinking/thinker.ts. */
const bundle = '.woven/thinking.mjs';
const stamp = `${bundle}.stamp`;

/**
 * Bundles the thread for heavy questions into one file, when a source of it changed. Where that cannot be done (a folder that
 * cannot be written to, no bundler for this machine) there is none, and the server thinks in its own: slower, and just as right.
 */
export async function bundleThinking() {
  const inRoot = (name) => path.join(root, name);
  const sources = ['lib/thinking', 'lib/web'].flatMap((folder) => filesUnder(inRoot(folder)));
  const print = fingerprint([...sources, inRoot('package-lock.json'), inRoot('tsconfig.json')]);
  if (existsSync(inRoot(bundle)) && isStamped(inRoot(stamp), print)) return;
  try {
    await makeBundle(inRoot);
    writeStamp(inRoot(stamp), print);
  } catch {
    rmSync(inRoot(bundle), { force: true });
  }
}

async function makeBundle(inRoot) {
  const { build } = await import('esbuild');
  mkdirSync(inRoot('.woven'), { recursive: true });
  const unfinished = inRoot(`${bundle}.${process.pid}`);
  await build({
    entryPoints: [inRoot(entry)],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: inRoot('tsconfig.json'),
    logLevel: 'silent',
  });
  renameSync(unfinished, inRoot(bundle));
}
