import { prepare } from './prepare.mjs';
import { say, spent } from './say.mjs';
import { runStaticChecks } from './static-checks.mjs';
import { runVitest } from './test-runners.mjs';

/** `npm run check`: the fast part, for before each commit. */
export async function run() {
  const startedAt = performance.now();
  await prepare();
  const statics = await runStaticChecks(['types', 'lint', 'import rules', 'format']);
  const tests = await runVitest(['pure']);
  const failed = statics.failed + tests.failed;
  say(`\n${statics.passed + tests.passed} passed, ${failed} failed${spent(performance.now() - startedAt)}`);
  return failed > 0 ? 1 : 0;
}
