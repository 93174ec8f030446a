import path from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The adversarial proofs, against one built and running Woven: `quick` ones are part of `npm test`, all of them are
 * `npm run proofs`. One after the other, so that no figure is another's load; only what measures no time (`untimed`) may run beside
 * the soak.
 */
export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname),
      'server-only': path.resolve(import.meta.dirname, 'tests/server-only.ts'),
    },
  },
  test: {
    include: ['tests/proofs/**/*.proof.ts'],
    globalSetup: 'tests/proofs/start-server.ts',
    setupFiles: ['tests/proofs/same-settings.ts'],
    fileParallelism: false,
    // Limits against hanging, not figures.
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
