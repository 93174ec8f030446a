import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';

// A set-up file: it runs before each test file's own imports, so that `@/lib/db/client` finds
// an empty, migrated database that belongs to that file alone.
const server = inject('testServerUrl');
const name = `test_${randomBytes(6).toString('hex')}`;
const url = new URL(server);
url.pathname = `/${name}`;

await run(`CREATE DATABASE ${name} TEMPLATE template`);
process.env['DATABASE_URL'] = url.href;
process.env['WOVEN_KEY_FILE'] = inject('testKeyFile');
process.env['WOVEN_LOG_LEVEL'] = 'silent';
const backups = path.join(tmpdir(), `woven-backups-${name}`);
process.env['WOVEN_BACKUPS'] = backups;
afterAll(async () => {
  await run(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(backups, { recursive: true, force: true });
});

async function run(statement: string): Promise<void> {
  const session = new Client({ connectionString: server });
  await session.connect();
  await session.query(statement);
  await session.end();
}
