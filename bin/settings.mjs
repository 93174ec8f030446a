import { load } from './load.mjs';

/** The settings of the environment, read as the app reads them. */
export async function readSettings() {
  const { parseSettings } = await load('lib/settings.ts');
  return parseSettings(process.env);
}
