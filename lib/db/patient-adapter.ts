import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';
import { assertRoomFor } from './space';
import type { DatabaseWatch } from './watch';

/** PostgreSQL for Prisma, on a pool that is watched: what fails because the database is away fails as `DatabaseAway`. */
export function patientAdapter(pool: Pool, watch: DatabaseWatch): SqlDriverAdapterFactory {
  const inner = new PrismaPg(pool, { onPoolError: () => undefined, onConnectionError: () => undefined });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => watchedAdapter(await inner.connect(), watch),
  };
}

function watchedAdapter(adapter: SqlDriverAdapter, watch: DatabaseWatch): SqlDriverAdapter {
  return Object.assign(Object.create(adapter) as SqlDriverAdapter, {
    ...watchedQueries(adapter, watch),
    startTransaction: async (...level: Parameters<SqlDriverAdapter['startTransaction']>) =>
      watchedTransaction(await watch.ask(() => adapter.startTransaction(...level)), watch),
  });
}

function watchedTransaction(transaction: Transaction, watch: DatabaseWatch): Transaction {
  return Object.assign(Object.create(transaction) as Transaction, watchedQueries(transaction, watch));
}

function watchedQueries(
  queries: SqlQueryable,
  watch: DatabaseWatch,
): Pick<SqlQueryable, 'queryRaw' | 'executeRaw'> {
  const asked =
    <T>(ask: (query: SqlQuery) => Promise<T>) =>
    (query: SqlQuery): Promise<T> =>
      watch.ask(() => {
        assertRoomFor(query.sql);
        return ask(query);
      });
  return {
    queryRaw: asked((query) => queries.queryRaw(query)),
    executeRaw: asked((query) => queries.executeRaw(query)),
  };
}
