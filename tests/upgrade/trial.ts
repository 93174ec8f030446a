import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { appliedMigrations } from '@/lib/db/applied-migrations';
import { PLAIN } from '@/tests/proofs/beside';
import { inSession, layDown } from './fixtures';

/** Databases of a server to try upgrades in, each a copy of a fixture that is thrown away. */
export class Trials {
  private count = 0;

  constructor(
    private readonly server: string,
    private readonly keyFile: string,
  ) {}

  /** Puts a fixture into the copy's original, and its key in place. */
  async lay(fixture: string): Promise<void> {
    await this.run(`DROP DATABASE IF EXISTS upgrade_original WITH (FORCE)`);
    await this.run(`CREATE DATABASE upgrade_original TEMPLATE template0`);
    await layDown(fixture, this.address('upgrade_original'), this.keyFile);
  }

  /** A fresh copy; answers its address. */
  async copy(): Promise<string> {
    this.count += 1;
    const name = `upgrade_${String(this.count)}`;
    await this.run(`DROP DATABASE IF EXISTS upgrade_${String(this.count - 1)} WITH (FORCE)`);
    await this.run(`CREATE DATABASE ${name} TEMPLATE upgrade_original`);
    return this.address(name);
  }

  async clear(): Promise<void> {
    await this.run(`DROP DATABASE IF EXISTS upgrade_${String(this.count)} WITH (FORCE)`);
    await this.run(`DROP DATABASE IF EXISTS upgrade_original WITH (FORCE)`);
  }

  private address(name: string): string {
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    return url.href;
  }

  private async run(statement: string): Promise<void> {
    const session = new Client({ connectionString: this.address('postgres') });
    await session.connect();
    await session.query(statement).finally(() => session.end());
  }
}

/** Which migrations a database has, in order. */
export function appliedIn(databaseUrl: string): Promise<readonly string[]> {
  return inSession(databaseUrl, async (session) => (await appliedMigrations(session)).toSorted());
}

const UPGRADE = `
  const { load } = await import('./bin/load.mjs');
  const { migrate } = await load('lib/db/migrate.ts');
  process.stdout.write('begins\\n');
  const done = await migrate(process.env.DATABASE_URL, 'prisma/migrations');
  process.stdout.write('did ' + done.length + '\\n');
`;

/**
 * Upgrades in a process of its own, as a start does.
 * @param killAfter kill -9 so many milliseconds after it begins
 * @returns how many migrations it applied; null when it was killed before it could say
 */
export async function upgradeApart(
  databaseUrl: string,
  keyFile: string,
  killAfter?: number,
): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', UPGRADE], {
    env: { ...PLAIN, DATABASE_URL: databaseUrl, WOVEN_KEY_FILE: keyFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('begins') && killAfter !== undefined)
      void setTimeout(killAfter).then(() => child.kill('SIGKILL'));
  });
  await new Promise((resolve) => child.once('close', resolve));
  const [, count] = /did (\d+)/.exec(said) ?? [];
  return count === undefined ? null : Number(count);
}
