import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { bundleThinking } from './thinking.mjs';

/** What every command needs: the packages, the code that speaks with the database, and the thread for heavy questions. */
export async function prepare() {
  await install();
  await generate();
  await bundleThinking();
}
