import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this Woven. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the person stood who called: npm steps into the root first and says where it came from. */
export const calledFrom = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd();

/** A file or folder as it is shown in the terminal: from the root where it lies inside it. */
export function shown(file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : `./${relative}`;
}
