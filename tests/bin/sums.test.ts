import { expect, test } from 'vitest';
import { sumPlaywright, sumVitest } from '@/bin/test-runners.mjs';

const vitest = (over: object) =>
  sumVitest({
    numPassedTests: 5,
    numFailedTests: 0,
    numTotalTests: 5,
    success: true,
    testResults: [],
    ...over,
  });
const playwright = (over: object, errors: unknown[] = []) =>
  sumPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0, ...over }, errors });

test('passed and failed tests are counted as they are', () => {
  expect(vitest({})).toEqual({ passed: 5, failed: 0 });
  expect(vitest({ numFailedTests: 2, success: false })).toEqual({ passed: 5, failed: 2 });
  expect(playwright({ unexpected: 1 })).toEqual({ passed: 5, failed: 1 });
});

test('a file that could not be loaded, and an error outside any test, fail', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(vitest({ success: false, testResults: [broken, broken] }).failed).toBe(2);
  expect(vitest({ success: false }).failed).toBe(1);
  expect(playwright({}, [{ message: 'set-up' }]).failed).toBe(1);
});

test('a runner that ran nothing fails, and so does a test that passed only on another try', () => {
  expect(vitest({ numPassedTests: 0, numTotalTests: 0 })).toEqual({ passed: 0, failed: 1 });
  expect(playwright({ expected: 0 })).toEqual({ passed: 0, failed: 1 });
  expect(playwright({ flaky: 1 }).failed).toBe(1);
});
