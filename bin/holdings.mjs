import { readFileSync, writeFileSync } from 'node:fs';
import { load } from './load.mjs';
import { prepare } from './prepare.mjs';
import { Stop, done, say } from './say.mjs';

const file = 'docs/what-is-held.md';

/** `woven holdings [--write]`: says, or writes into docs, what every column of the database holds. */
export async function run(flags) {
  if (flags.some((flag) => flag !== '--write')) throw new Stop('npm run woven -- holdings [--write]', 2);
  await prepare();
  const text = await holdingsText();
  if (flags.length === 0) return say(text);
  writeFileSync(file, text);
  done(`Written: ${file}`);
}

async function holdingsText() {
  const { holdingsDocument } = await load('lib/holdings/document.ts');
  const { format, resolveConfig } = await import('prettier');
  const { holdings } = JSON.parse(readFileSync('messages/en.json', 'utf8'));
  return format(holdingsDocument(holdings), { ...(await resolveConfig(file)), parser: 'markdown' });
}
