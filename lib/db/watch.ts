import { Client, type Pool, type PoolClient } from 'pg';
import { DatabaseAway } from '@/lib/away/database-away';
import { isKnownAway, setKnownAway } from '@/lib/away/known';
import { log } from '@/lib/logs/log';
import { whyAway } from './away';

/**
 * A statement that takes `wonderAfter` makes us ask whether anybody is there at all; `answerWithin`: how long the database may
 * take to say so. In milliseconds.
 */
export type Patience = { readonly wonderAfter: number; readonly answerWithin: number };
const USUAL: Patience = { wonderAfter: 4_000, answerWithin: 4_000 };
/** How often in a row it must fail to answer: a busy machine may be slow once. */
const SILENT_TIMES = 2;
/** Between two looks for a database that is away: more and more patiently. In milliseconds. */
const LOOK_FIRST = 200;
const LOOK_MOST = 2_000;

/**
 * Knows whether the database is there. While it is not, everybody is told at once, and one connection looks for it; a database
 * that takes questions and answers none is found out, and whoever waits for it is let go.
 */
export class DatabaseWatch {
  readonly #clients = new Set<PoolClient>();
  readonly #asked = new Set<{ readonly at: number }>();
  #timer: NodeJS.Timeout | null = null;
  #isLooking = false;

  constructor(
    private readonly databaseUrl: string | undefined,
    pool: Pool,
    private readonly patience = USUAL,
  ) {
    pool.on('connect', (client) => {
      this.#clients.add(client);
      // Whoever waits on it is told by their statement; without this an error would end the process.
      client.on('error', () => undefined);
    });
    pool.on('remove', (client) => this.#clients.delete(client));
    pool.on('error', () => undefined);
  }

  /** Does what needs the database. @throws DatabaseAway */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    if (isKnownAway()) throw new DatabaseAway('gone');
    const question = { at: Date.now() };
    this.#asked.add(question);
    this.#timer ??= setInterval(() => this.#wonder(), this.patience.wonderAfter / 4).unref();
    try {
      return await work();
    } catch (cause) {
      const why = whyAway(cause);
      if (why === null) throw cause;
      if (why === 'gone') void this.#look(1);
      throw new DatabaseAway(isKnownAway() ? 'gone' : why, { cause });
    } finally {
      this.#asked.delete(question);
    }
  }

  /** Whether somebody waits longer than a database needs that is there. */
  #wonder(): void {
    const [oldest] = this.#asked;
    if (!oldest && this.#timer) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
    if (oldest && Date.now() - oldest.at > this.patience.wonderAfter) void this.#look(SILENT_TIMES);
  }

  async #look(times: number): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      for (let time = 0; time < times; time += 1) if (await this.#isThere()) return;
      setKnownAway(true);
      log.error('database.away');
      this.#letGo();
      await this.#untilThere();
      setKnownAway(false);
      log.info('database.back');
    } finally {
      this.#isLooking = false;
    }
  }

  async #untilThere(): Promise<void> {
    for (let wait = LOOK_FIRST; ; wait = Math.min(LOOK_MOST, wait * 1.5)) {
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)).unref());
      if (await this.#isThere()) return;
    }
  }

  async #isThere(): Promise<boolean> {
    const session = new Client({
      ...(this.databaseUrl !== undefined && { connectionString: this.databaseUrl }),
      application_name: 'woven-watch',
      connectionTimeoutMillis: this.patience.answerWithin,
      query_timeout: this.patience.answerWithin,
    });
    session.on('error', () => undefined);
    try {
      await session.connect();
      await session.query('SELECT 1');
      return true;
    } catch (cause) {
      // Somebody answered, if only that there are too many: it is not away.
      return whyAway(cause) === 'busy' && !isTimeout(cause);
    } finally {
      void session.end().catch(() => undefined);
    }
  }

  /** Ends every connection: whoever waits on one is told that it broke. */
  #letGo(): void {
    for (const client of this.#clients) void endNow(client);
  }
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && /timeout/.test(cause.message);
}

async function endNow(client: PoolClient): Promise<void> {
  try {
    await (client as unknown as Client).end();
  } catch {
    // It was broken already.
  }
}
