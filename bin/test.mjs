import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { prepare } from './prepare.mjs';
import { complain, say, spent } from './say.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { clearTestFolder, makeTestFolder } from './test-folder.mjs';
import { runPlaywright, runProofs, runVitest } from './test-runners.mjs';

/** `npm test`: every check and test there is, one after the other; it ends with the sums. */
export async function run() {
  const startedAt = performance.now();
  await prepare();
  const folder = makeTestFolder();
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  const sums = { passed: 0, failed: 0 };
  try {
    for (const [heading, work] of parts) {
      if (isStopped) break;
      say(`\n${heading}`);
      const { passed, failed } = await work();
      sums.passed += passed;
      sums.failed += failed;
    }
  } finally {
    await clearTestFolder(folder);
  }
  say(`\nAll of it took${spent(performance.now() - startedAt)}.`);
  say(`${sums.passed} passed, ${sums.failed} failed`);
  return sums.failed > 0 || isStopped ? 1 : 0;
}

const parts = [
  ['The text of the code', () => runStaticChecks()],
  ['The production build', countBuild],
  ['Tests without a browser', () => runVitest()],
  ['Tests in a browser', () => withBrowser(runPlaywright)],
  [
    'Proofs against attacks, the quick ones',
    () => withBrowser((browser) => runProofs(browser, ['proofs/quick'])),
  ],
];

async function countBuild() {
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (cause) {
    complain(cause);
    return { passed: 0, failed: 1 };
  }
}

async function withBrowser(run) {
  const browser = await findBrowser();
  if (browser) return run(browser);
  say('  ✗ No Chromium could be found or installed: install one and say where with CHROMIUM_PATH.');
  return { passed: 0, failed: 1 };
}
