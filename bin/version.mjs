import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** The version of this Woven. */
export const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
