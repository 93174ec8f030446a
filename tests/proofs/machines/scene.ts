import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { inject } from 'vitest';
import { hashCode } from '@/lib/crypto/one-time-code';
import { aimAt } from '@/tests/proofs/aim';
import { openBalancer, type Balancer } from './balancer';
import { openForwarder, type Forwarder } from './forwarder';
import { cloneHere, Machine } from './machine';
import { findPostgres, freePort } from './places';
import { Primary } from './postgres';

/** Two machines on one database, and what stands before and behind them. */
export type Scene = {
  readonly machines: readonly [Machine, Machine];
  readonly balancer: Balancer;
  /** Where the machines find their database, wherever it is. */
  readonly address: Forwarder;
  readonly databaseUrl: string;
  /** Null where there is no PostgreSQL that brings what makes a standby. */
  readonly primary: Primary | null;
  readonly close: () => Promise<void>;
};

/** Starts both at once on an empty database, each in a folder of its own, and has the hands of this proof reach for both. */
export async function openScene(): Promise<Scene> {
  const programs = findPostgres();
  const primary = programs === null ? null : await Primary.withStandby(programs);
  const shared = primary ? null : await databaseBeside();
  const address = await openForwarder(primary?.port ?? Number(shared?.port));
  const databaseUrl = urlAt(shared?.href ?? 'postgresql://woven@127.0.0.1/woven', address.port);
  const port = await freePort();
  const settings = {
    DATABASE_URL: databaseUrl,
    WOVEN_URL: `http://127.0.0.1:${String(port)}`,
    WOVEN_LOG_LEVEL: 'error',
  };
  const key = `${randomBytes(32).toString('hex')}\n`;
  const clone = cloneHere();
  const machines = [await Machine.in('.', key, settings), await Machine.in(clone, key, settings)] as const;
  const codes = await Promise.all(machines.map((machine) => machine.start()));
  const balancer = await openBalancer(
    port,
    machines.map((machine) => machine.port),
  );
  aimAt({ origin: balancer.origin, setUpCode: await validOf(databaseUrl, codes), databaseUrl });
  return {
    machines,
    balancer,
    address,
    databaseUrl,
    primary,
    close: async () => {
      await balancer.close();
      for (const machine of machines) await machine.kill();
      address.close();
      primary?.clear();
      rmSync(clone, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Without a PostgreSQL of Debian's, a database on the server that all proofs share. */
async function databaseBeside(): Promise<URL> {
  const url = new URL(inject('attacked').databaseUrl);
  const session = new Client({ connectionString: url.href });
  await session.connect();
  await session.query('CREATE DATABASE two_machines').finally(() => session.end());
  url.pathname = '/two_machines';
  return url;
}

function urlAt(href: string, port: number): string {
  const url = new URL(href);
  url.port = String(port);
  return url.href;
}

/** Of two that start at once, the code of whichever started last holds. */
async function validOf(databaseUrl: string, codes: readonly string[]): Promise<string> {
  const session = new Client({ connectionString: databaseUrl });
  await session.connect();
  const { rows } = await session
    .query<{ hash: string }>('SELECT set_up_code_hash AS hash FROM installation')
    .finally(() => session.end());
  return codes.find((code) => hashCode(code) === rows[0]?.hash) ?? '';
}
