import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { prepare } from './prepare.mjs';
import { say, spent } from './say.mjs';
import { clearTestFolder, makeTestFolder } from './test-folder.mjs';
import { runProofs } from './test-runners.mjs';

/** Where each proof leaves its figure: see tests/proofs/proof.ts. */
const figures = 'tests/results/proofs.jsonl';

/** `npm run proofs [-- NAME]`: every attack Woven is proven against, the long ones too, and a table of what was found. */
export async function run([wanted = '']) {
  const startedAt = performance.now();
  await prepare();
  rmSync(figures, { force: true });
  const folder = makeTestFolder();
  try {
    await build();
    const { passed, failed } = await runProofs(await findBrowser(), wanted);
    showTable();
    say(`\n${passed} proven, ${failed} not${spent(performance.now() - startedAt)}`);
    return failed > 0 ? 1 : 0;
  } finally {
    await clearTestFolder(folder);
  }
}

function showTable() {
  const lines = existsSync(figures) ? readFileSync(figures, 'utf8').split('\n').filter(Boolean) : [];
  const row = (...cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
  say(`\n${row('', 'threat', 'asked', 'found', 'load before/after', 'seconds')}`);
  say(row(...Array(6).fill('---')));
  for (const { threat, asked, found, holds, before, after, seconds } of lines.map((line) =>
    JSON.parse(line),
  )) {
    const load = `${before.toFixed(1)} / ${after.toFixed(1)}`;
    say(row(holds ? '✓' : '✗', threat, asked, found, load, seconds));
  }
}
