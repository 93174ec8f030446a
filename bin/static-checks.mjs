import { capture } from './run-quietly.mjs';
import { say, spent } from './say.mjs';

const node = process.execPath;
const bin = (file, ...flags) => [`node_modules/${file}`, ...flags];

/** Each check of the text of the code: what it is called and the programs it is, one after the other. */
const checks = {
  types: [bin('next/dist/bin/next', 'typegen'), bin('typescript/bin/tsc', '--noEmit')],
  lint: [bin('eslint/bin/eslint.js', '.')],
  'import rules': [bin('dependency-cruiser/bin/dependency-cruise.mjs', '.', '--output-type', 'err')],
  format: [bin('prettier/bin/prettier.cjs', '--check', '.')],
  'unused code': [bin('knip/bin/knip.js')],
};

/**
 * Runs checks, two at a time, and shows what each found when it is done.
 * @param {readonly (keyof typeof checks)[]} names
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStaticChecks(names = Object.keys(checks)) {
  const waiting = [...names];
  const sums = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      if (await runCheck(name)) sums.passed += 1;
      else sums.failed += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return sums;
}

async function runCheck(name) {
  const startedAt = performance.now();
  for (const command of checks[name]) {
    const { code, output } = await capture(node, command, {
      env: { NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    if (code === 0) continue;
    say(`  ✗ ${name}${spent(performance.now() - startedAt)}\n${output.trimEnd()}\n`);
    return false;
  }
  say(`  ✓ ${name}${spent(performance.now() - startedAt)}`);
  return true;
}
