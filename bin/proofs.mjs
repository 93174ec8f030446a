import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { prepare } from './prepare.mjs';
import { say, spent } from './say.mjs';
import { clearTestFolder, makeTestFolder } from './test-folder.mjs';
import { runProofs, runVitest } from './test-runners.mjs';

/** Where each proof leaves its figure: see tests/proofs/proof.ts. */
const figures = 'tests/results/proofs.jsonl';
/** Proofs that need a database and no server. */
const besides = ['tests/db/audit-tampering.test.ts'];

/** `npm run proofs [-- NAME]`: every attack Woven is proven against, the long ones too, and a table of what was found. */
export async function run([wanted = '']) {
  const startedAt = performance.now();
  await prepare();
  rmSync(figures, { force: true });
  const folder = makeTestFolder();
  try {
    await build();
    const sums = [await runProofs(await findBrowser(), wanted)];
    if (wanted === '') sums.push(await runVitest(['db'], besides));
    const passed = sums.reduce((all, sum) => all + sum.passed, 0);
    const failed = sums.reduce((all, sum) => all + sum.failed, 0);
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
