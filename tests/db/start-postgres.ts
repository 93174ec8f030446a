import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { bundleThinking } from '@/bin/thinking.mjs';
import { makeInstallationKey } from '@/lib/crypto/key-file';
import { openEmbedded } from '@/lib/db/embedded';
import { migrate } from '@/lib/db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server of this test run alone, with a migrated database named `template` to copy from. */
    testServerUrl: string;
    /** A key of this test run alone. */
    testKeyFile: string;
  }
}

/** A temporary PostgreSQL for the run of the tests. It need not survive a power cut, so it does not wait for the disk. */
export default async function startPostgres(project: TestProject) {
  await bundleThinking();
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-test-'));
  const database = await openEmbedded(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    max_connections: '200',
  });
  const template = new URL(database.url);
  template.pathname = '/template';
  await createTemplate(database.url);
  await migrate(template.href, path.resolve('prisma/migrations'));
  const keyFile = path.join(folder, 'test.key');
  makeInstallationKey(keyFile);
  project.provide('testServerUrl', database.url);
  project.provide('testKeyFile', keyFile);
  return async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(database.home, { recursive: true, force: true });
  };
}

async function createTemplate(url: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query('CREATE DATABASE template');
  await session.end();
}
