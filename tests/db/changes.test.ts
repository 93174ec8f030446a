import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openChanges, openLines } from '@/lib/access/changes';
import type { Seat } from '@/lib/access/seat';
import { findSession, openSession } from '@/lib/access/sessions';
import { hashCode } from '@/lib/crypto/one-time-code';
import { change } from '@/lib/db/change';
import { db } from '@/lib/db/client';
import { leadOfNewCampaign, newcomer, seatOf } from '@/tests/db/people';

/** Another process, as far as the database can tell. */
const elsewhere = new Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
const open: Listening[] = [];

beforeAll(() => elsewhere.connect());
afterAll(() => elsewhere.end());
afterEach(async () => {
  for (const one of open.splice(0)) one.leave();
  await vi.waitFor(() => expect(openLines()).toBe(0));
});

/** Somebody who listens, and what they were sent so far. */
class Listening {
  readonly revisions: number[] = [];
  isOver = false;
  readonly #gone = new AbortController();

  constructor(seat: Seat) {
    const stream = openChanges(seat, this.#gone.signal);
    if (!stream) throw new Error('there are too many');
    open.push(this);
    void this.#read(stream);
  }

  leave(): void {
    this.#gone.abort();
  }

  async hears(revision: number): Promise<void> {
    await vi.waitFor(() => expect(this.revisions.at(-1)).toBe(revision), { timeout: 10_000 });
  }

  async ends(): Promise<void> {
    await vi.waitFor(() => expect(this.isOver).toBe(true), { timeout: 10_000 });
  }

  async #read(stream: ReadableStream<Uint8Array>): Promise<void> {
    const text = new TextDecoder();
    for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) {
      const [, revision] = /^data: (\d+)$/m.exec(text.decode(bytes)) ?? [];
      // The same may be said again.
      if (revision !== undefined && Number(revision) !== this.revisions.at(-1))
        this.revisions.push(Number(revision));
    }
    this.isOver = true;
  }
}

/** The same seat, by a session of its own. */
async function signedIn(seat: Seat): Promise<Seat> {
  const code = await openSession(seat.userId);
  return { ...(await seatOf(seat.userId, seat.campaignId)), sessionId: hashCode(code) };
}

const lead = async () => signedIn(await leadOfNewCampaign());
const move = 'UPDATE campaign SET web_revision = web_revision + 1 WHERE id = $1';

test('what another process commits is told; not before it is committed, and not what it takes back', async () => {
  const rosa = await lead();
  const other = await lead();
  const [hers, others] = [new Listening(rosa), new Listening(other)];
  await hers.hears(0);
  await others.hears(0);
  await elsewhere.query('BEGIN');
  await elsewhere.query(move, [rosa.campaignId]);
  await elsewhere.query('ROLLBACK');
  await elsewhere.query('BEGIN');
  await elsewhere.query(move, [rosa.campaignId]);
  await elsewhere.query(`UPDATE campaign SET web_revision = 40 WHERE id = $1`, [rosa.campaignId]);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(hers.revisions).toEqual([0]);
  await elsewhere.query('COMMIT');
  await hers.hears(40);
  expect(hers.revisions).toEqual([0, 40]);
  await change(rosa, 'worker.edit', () => Promise.resolve({ subjects: [], answer: {} }));
  await hers.hears(41);
  expect(others.revisions).toEqual([0]);
});

const shut = {
  'the session is revoked': ({ sessionId }: Seat) =>
    elsewhere.query('UPDATE session SET revoked_at = now() WHERE id = $1', [sessionId]),
  'the screen is locked': ({ sessionId }: Seat) =>
    elsewhere.query('UPDATE session SET locked_at = now() WHERE id = $1', [sessionId]),
  'the seat is taken away': ({ seatId }: Seat) =>
    elsewhere.query('UPDATE seat SET removed_at = now() WHERE id = $1', [seatId]),
  'the role is another': ({ seatId }: Seat) =>
    elsewhere.query(`UPDATE seat SET role = 'observer' WHERE id = $1`, [seatId]),
  'their account is closed': ({ userId }: Seat) =>
    elsewhere.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [userId]),
  'the campaign is sealed': ({ campaignId }: Seat) =>
    elsewhere.query('UPDATE campaign SET sealed_at = now() WHERE id = $1', [campaignId]),
};

test.each(Object.entries(shut))(
  'the line ends when %s, and nothing is sent after that',
  async (_, happens) => {
    const rosa = await lead();
    const amos = await signedIn(await newcomer(rosa.campaignId, 'organizer'));
    const his = new Listening(amos);
    await his.hears(0);
    await happens(amos);
    await elsewhere.query(move, [rosa.campaignId]);
    await his.ends();
    expect(his.revisions).toEqual([0]);
  },
);

test('nothing is sent where the session was over, locked or idle from the beginning', async () => {
  const rosa = await lead();
  const none = new Listening({ ...rosa, sessionId: null });
  await none.ends();
  const idle = new Date(Date.now() - 31 * 60_000);
  await db.session.updateMany({ where: { id: rosa.sessionId ?? '' }, data: { lastSeenAt: idle } });
  const late = new Listening(rosa);
  await late.ends();
  expect([...none.revisions, ...late.revisions]).toEqual([]);
});

test('the line is found again after the database cut it, and what was missed is told', async () => {
  const rosa = await lead();
  const hers = new Listening(rosa);
  await hers.hears(0);
  await elsewhere.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await elsewhere.query(move, [rosa.campaignId]);
  await hers.hears(1);
  await elsewhere.query(move, [rosa.campaignId]);
  await hers.hears(2);
});

test('six lines a session and no more; who leaves makes room; nobody there holds no connection', async () => {
  const rosa = await lead();
  const six = Array.from({ length: 6 }, () => new Listening(rosa));
  expect(() => new Listening(rosa)).toThrow('there are too many');
  const somebodyElse = new Listening(await lead());
  await somebodyElse.hears(0);
  for (const one of six) await one.hears(0);
  const listening = async () => {
    const { rows } = await elsewhere.query<{ n: string }>(
      `SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    return Number(rows[0]?.n);
  };
  expect(await listening()).toBe(1);
  six[0]?.leave();
  await vi.waitFor(() => expect(openLines()).toBe(6));
  const again = new Listening(rosa);
  await again.hears(0);
});

test('a stream that nobody reads any more is given up', async () => {
  const rosa = await lead();
  const stream = openChanges(rosa, new AbortController().signal);
  expect(openLines()).toBe(1);
  await stream?.cancel();
  expect(openLines()).toBe(0);
  const aborted = openChanges(rosa, AbortSignal.abort());
  expect(aborted).not.toBeNull();
  expect(openLines()).toBe(0);
});

test('what a page asks for by itself is no sign that somebody is there', async () => {
  const { userId } = await leadOfNewCampaign();
  const code = await openSession(userId);
  const before = new Date(Date.now() - 10 * 60_000);
  await db.session.updateMany({ where: { userId }, data: { lastSeenAt: before } });
  expect(await findSession(code, false)).toMatchObject({ userId });
  expect(await db.session.findFirst({ where: { userId } })).toMatchObject({ lastSeenAt: before });
  await findSession(code);
  expect((await db.session.findFirst({ where: { userId } }))?.lastSeenAt).not.toEqual(before);
});
