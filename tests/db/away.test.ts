import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { isDatabaseAway } from '@/lib/away/database-away';
import { isKnownAway } from '@/lib/away/known';
import { whyAway } from '@/lib/db/away';
import { openClient } from '@/lib/db/client';

/** A way to the database that can be cut, or go silent, as a server that is stopped does. */
class Wire {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  isSilent = false;
  port = 0;

  async open(): Promise<void> {
    const { hostname, port } = new URL(process.env['DATABASE_URL'] ?? '');
    this.#server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (bytes) => this.isSilent || to.write(bytes));
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
      }
    });
    await new Promise<void>((resolve) => this.#server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

const wire = new Wire();
let db: ReturnType<typeof openClient>;

beforeAll(async () => {
  await wire.open();
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  url.port = String(wire.port);
  db = openClient(url.href, { wonderAfter: 400, answerWithin: 1_000 });
});
beforeEach(async () => {
  await until(() => !isKnownAway());
  expect(await db.campaign.count()).toBe(0);
});
afterAll(async () => {
  await db.$disconnect();
  wire.cut();
});

const isAway = (work: Promise<unknown>) => work.then(() => false, isDatabaseAway);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(20);
}

test('a database that is gone is said to be away, in every kind of question, and found again', async () => {
  wire.cut();
  expect(await isAway(db.campaign.count())).toBe(true);
  await until(isKnownAway);
  expect(await isAway(db.$queryRaw`SELECT 1`)).toBe(true);
  expect(await isAway(db.$transaction((tx) => tx.campaign.count()))).toBe(true);
  expect(await isAway(db.$transaction([db.campaign.count()]))).toBe(true);
  await wire.open();
  await until(() => !isKnownAway());
  expect(await db.campaign.count()).toBe(0);
});

test('a transaction cut in the middle is not half done', async () => {
  const work = db.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO installation (id, set_up_code_hash) VALUES (1, 'x')`;
    wire.cut();
    await tx.campaign.count();
  });
  expect(await isAway(work)).toBe(true);
  await wire.open();
  await until(() => !isKnownAway());
  expect(await db.installation.count()).toBe(0);
});

test('a database that takes questions and answers none is found out, and whoever waits is let go', async () => {
  wire.isSilent = true;
  const asked = [db.campaign.count(), db.$transaction((tx) => tx.campaign.count())];
  expect(await Promise.all(asked.map(isAway))).toEqual([true, true]);
  expect(isKnownAway()).toBe(true);
  wire.isSilent = false;
  await until(() => !isKnownAway());
  expect(await db.campaign.count()).toBe(0);
});

test('one session that is ended is no reason to think that the database is away', async () => {
  await isAway(db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`);
  await setTimeout(100);
  expect(isKnownAway()).toBe(false);
  expect(await db.campaign.count()).toBe(0);
});

test('what a question says is wrong is not taken for a database that is away', async () => {
  const wrong = await db.$queryRaw`SELECT 1 / 0`.catch((cause: unknown) => cause);
  expect(whyAway(wrong)).toBeNull();
  expect(isDatabaseAway(wrong)).toBe(false);
  expect(whyAway({ code: '53100' })).toBe('full');
  expect(whyAway({ cause: { originalCode: '57P03' } })).toBe('gone');
});
