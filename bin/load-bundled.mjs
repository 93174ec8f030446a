import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, fingerprint } from './fingerprint.mjs';
import { load } from './load.mjs';
import { root } from './root.mjs';

/**
 * Loads one of our TypeScript modules from one file, bundled again when a source under `folders`, `bin` or `messages`
 * changed: `woven analyze` would spend longer loading its sources one by one than finding the web of a large workplace.
 */
export async function loadBundled(entry, folders) {
  const sources = [...folders, 'bin', 'messages'].flatMap((folder) => filesUnder(folder));
  const print = fingerprint([...sources, 'package-lock.json', 'tsconfig.json']).slice(0, 16);
  const bundle = path.join(root, '.woven', `${path.basename(entry, '.ts')}-${print}.mjs`);
  try {
    if (!existsSync(bundle)) await makeBundle(entry, bundle);
  } catch {
    // A folder that cannot be written to, or no bundler for this machine: slower, and just as right.
    return load(entry);
  }
  return import(pathToFileURL(bundle).href);
}

async function makeBundle(entry, bundle) {
  const { build } = await import('esbuild');
  mkdirSync(path.dirname(bundle), { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  await build({
    entryPoints: [path.join(root, entry)],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  });
  renameSync(unfinished, bundle);
}
