import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

let unregister;

/** Loads one of our TypeScript modules, once the packages are there. */
export async function load(file) {
  if (!unregister) {
    const { register } = await import('tsx/esm/api');
    unregister = register();
  }
  return import(pathToFileURL(path.join(root, file)).href);
}
