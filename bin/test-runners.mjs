import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { say } from './say.mjs';

/** No runner takes this long unless it hangs. */
const usualPatience = 15 * 60 * 1000;

/** Runs Vitest and sums what its report says. @returns {Promise<{ passed: number, failed: number }>} */
export function runVitest(projects = [], wanted = []) {
  const report = 'tests/results/vitest.json';
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runAndSum({
    name: 'Vitest',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...flags,
      ...projects.flatMap((name) => ['--project', name]),
      ...wanted,
    ],
    report,
    sum: sumVitest,
  });
}

/**
 * Runs the adversarial proofs, or those whose file's path holds one of `wanted`, and sums what the report says. Runs of other
 * names may go on at once: each attacks a server of its own.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export function runProofs(browser, wanted = [], name = 'proofs') {
  const report = `tests/results/${name}.json`;
  const flags = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return runAndSum({
    name: 'Vitest',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'vitest.proofs.config.ts',
      ...flags,
      ...wanted,
    ],
    env: { CHROMIUM_PATH: browser ?? '', SERVER_LOG: `tests/results/${name}.log` },
    report,
    sum: sumVitest,
    patience: 3 * 60 * 60 * 1000,
  });
}

/** Runs Playwright with a browser and sums what its report says. */
export function runPlaywright(browser) {
  const report = 'tests/results/playwright.json';
  return runAndSum({
    name: 'Playwright',
    command: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    sum: sumPlaywright,
  });
}

/** The tests of a Vitest report; a file that could not be run and an error outside a test count as failed. */
export function sumVitest({ numPassedTests, numFailedTests, numTotalTests, success, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numFailedTests + brokenFiles.length;
  return {
    passed: numPassedTests,
    failed: failed === 0 && (!success || numTotalTests === 0) ? 1 : failed,
  };
}

/** The tests of a Playwright report; one that passed only on another try counts as failed. */
export function sumPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed === 0 && stats.expected === 0 ? 1 : failed };
}

async function runAndSum({ name, command, env = {}, report, sum, patience = usualPatience }) {
  rmSync(report, { force: true });
  const code = await runAloud(command, env, patience);
  if (!existsSync(report)) {
    say(`  ✗ ${name} ended with ${code} and left no report`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed } = sum(JSON.parse(readFileSync(report, 'utf8')));
  const isUnexplained = code !== 0 && failed === 0;
  if (isUnexplained) say(`  ✗ ${name} ended with ${code} although no test failed`);
  return { passed, failed: isUnexplained ? 1 : failed };
}

function runAloud(command, env, patience) {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // Asked first, so that it can end what it started.
  const limits = [
    setTimeout(() => child.kill('SIGINT'), patience),
    setTimeout(() => child.kill('SIGKILL'), patience + 60_000),
  ];
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code, signal) => {
      limits.forEach(clearTimeout);
      resolve(code ?? signal);
    });
  });
}
