import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { Pool } from 'pg';
import { rowsOf, tablesToKeep } from '@/lib/db/table-rows';
import { TableCounter, type TableSums } from '@/lib/db/table-sums';
import { rows } from './database';

/** An empty database on the attacked server's PostgreSQL, as a new installation has it. */
export class Target {
  private constructor(
    readonly name: string,
    readonly url: string,
  ) {}

  static async make(): Promise<Target> {
    const name = `target_${randomBytes(6).toString('hex')}`;
    await rows(`CREATE DATABASE ${name}`);
    const url = new URL(inject('attacked').databaseUrl);
    url.pathname = `/${name}`;
    return new Target(name, url.href);
  }

  /** What is in each table, by count and digest. */
  async sums(): Promise<TableSums['tables']> {
    return this.asks(async (pool) => {
      const counter = new TableCounter();
      await pool.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      for await (const { table, rows: some } of rowsOf(pool, await tablesToKeep(pool)))
        counter.add(table, some);
      await pool.query('COMMIT');
      return counter.sums().tables;
    });
  }

  async query<T extends object>(statement: string): Promise<T[]> {
    return this.asks(async (pool) => (await pool.query<T>(statement)).rows);
  }

  async drop(): Promise<void> {
    await this.isLeft();
    await rows(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }

  /** Whether somebody else is in a transaction on it. */
  async isBusy(): Promise<boolean> {
    const found = await rows(
      `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND xact_start IS NOT NULL AND backend_xid IS NOT NULL`,
      [this.name],
    );
    return found.length > 0;
  }

  /** Resolves when nobody is connected to it any more. */
  async isLeft(): Promise<void> {
    for (;;) {
      const found = await rows('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [this.name]);
      if (found.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async asks<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
    const pool = new Pool({ connectionString: this.url, max: 1 });
    // Closing is answered before the server has let go of it.
    pool.on('error', () => undefined);
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  }
}
