import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/e2e/browser';

/** Browser tests: one built server with a database of its own, started by `start-woven`, for the whole run. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/results/playwright',
  globalSetup: './tests/e2e/start-woven.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'together', testIgnore: /seal\.spec/ },
    // Sealing a campaign signs all of its people out, and so whoever the other tests share: it comes last.
    { name: 'last', testMatch: /seal\.spec/, dependencies: ['together'] },
  ],
  use: { trace: 'off', locale: 'en-US', launchOptions },
});
