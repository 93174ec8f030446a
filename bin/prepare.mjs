import { generate } from './generate.mjs';
import { install } from './install.mjs';

/** What every command needs: the packages, and the code that speaks with the database. */
export async function prepare() {
  await install();
  await generate();
}
