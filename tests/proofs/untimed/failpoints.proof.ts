import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { proof, type Found } from '@/tests/proofs/proof';

const NAME = 'failpoints';

proof(
  'failpoints',
  'each command cut off at each statement: all of it or nothing, and once',
  async (): Promise<Found> => {
    const { databaseUrl, keyFile } = inject('attacked');
    const own = new URL(databaseUrl);
    own.pathname = `/${NAME}`;
    // One of the commands gives the installation other keys, which must not be those of the attacked one.
    const ownKeyFile = `${keyFile}.${NAME}`;
    copyFileSync(keyFile, ownKeyFile);
    await asked(databaseUrl, `CREATE DATABASE ${NAME}`);
    try {
      // Before anything of ours is loaded: it reads where its database is as it comes, and every case begins with an empty one.
      Object.assign(process.env, {
        DATABASE_URL: own.href,
        WOVEN_KEY_FILE: ownKeyFile,
        WOVEN_LOG_LEVEL: 'silent',
      });
      const { migrate } = await import('@/lib/db/migrate');
      await migrate(own.href, path.resolve('prisma/migrations'));
      return await cutAll();
    } finally {
      await asked(databaseUrl, `DROP DATABASE ${NAME} WITH (FORCE)`);
      rmSync(ownKeyFile, { force: true });
    }
  },
);

async function cutAll(): Promise<Found> {
  const { CASES } = await import('@/tests/db/failpoints/cases');
  const { proveCommand } = await import('@/tests/db/failpoints/prove-command');
  const faults: string[] = [];
  let cuts = 0;
  for (const [name, make] of Object.entries(CASES)) {
    const proven = await proveCommand(name, make, () => true);
    cuts += proven.cuts;
    faults.push(...proven.faults);
  }
  const commands = Object.keys(CASES).length;
  return {
    found: `${String(commands)} commands, cut off ${String(cuts)} times: ${String(faults.length)} times something between, twice, or lost`,
    faults,
  };
}

async function asked(databaseUrl: string, statement: string): Promise<void> {
  const session = new Client({ connectionString: databaseUrl });
  await session.connect();
  await session.query(statement);
  await session.end();
}
