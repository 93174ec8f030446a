import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this Woven. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the command was called from: files named on the command line lie there. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd();
