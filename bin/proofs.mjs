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
    const browser = await findBrowser();
    const sums = wanted === '' ? await runAll(browser) : [await runProofs(browser, [wanted])];
    const passed = sums.reduce((all, sum) => all + sum.passed, 0);
    const failed = sums.reduce((all, sum) => all + sum.failed, 0);
    showTable();
    say(`\n${passed} proven, ${failed} not${spent(performance.now() - startedAt)}`);
    return failed > 0 ? 1 : 0;
  } finally {
    await clearTestFolder(folder);
  }
}

/** The soak takes half an hour and little of the machine: what measures no time goes on beside it. */
async function runAll(browser) {
  const beside = await Promise.all([
    runProofs(browser, ['proofs/soak'], 'proofs-soak'),
    runProofs(browser, ['proofs/untimed'], 'proofs-untimed'),
  ]);
  const timed = await runProofs(browser, ['proofs/quick', 'proofs/long']);
  return [...beside, timed, await runVitest(['db'], besides)];
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
