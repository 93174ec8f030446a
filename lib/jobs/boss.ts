import { createHash } from 'node:crypto';
import { Pool, type QueryResult, type QueryResultRow } from 'pg';
import PgBoss from 'pg-boss';
import type { KeptJobs, TakenJob, Waiting } from './kept-jobs';
import { JOB_NAMES, KINDS, type JobData, type JobName } from './kinds';
import { BEAT, END, HAND_BACK, LOOK, PLACE, SCHEMA } from './queue-sql';

/** A job whose machine was not heard of for so long, in seconds, is taken by another. */
export const LOST_AFTER = 20;
/** Held while the queues are made. */
const OPENING = 7_301_008;
/** How often what is over is looked for and cleared, and how long it may lie there until then, in seconds. */
const CLEARED_EVERY = 60;
const CLEARED_AFTER = 60 * 60;

/**
 * The jobs that are kept in the database, by pg-boss: the one file that knows it. Of pg-boss it takes the tables and their
 * versions, the sending, the taking one by one, the clock and the clearing; its workers it does not take, as they
 * neither say that a job is still being done nor survive a database that goes away just when it is over.
 */
export class Boss implements KeptJobs {
  readonly #pool: Pool;
  readonly #onTrouble: (cause: unknown) => void;
  readonly #strict = { executeSql: (text: string, values?: unknown[]) => this.#query(text, values) };
  #boss: PgBoss;

  /** @param onTrouble is told what went wrong where nobody waits for an answer */
  constructor(databaseUrl: string | undefined, onTrouble: (cause: unknown) => void) {
    this.#onTrouble = onTrouble;
    this.#pool = new Pool({
      ...(databaseUrl !== undefined && { connectionString: databaseUrl }),
      application_name: 'woven-jobs',
      max: 2,
      connectionTimeoutMillis: 10_000,
      query_timeout: 60_000,
      keepAlive: true,
      allowExitOnIdle: true,
    });
    // A connection that breaks while nobody waits on it says so here; whoever waits is told by their query.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#boss = this.#newBoss();
  }

  #newBoss(): PgBoss {
    const boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => this.#lenient(text, values) },
      schema: SCHEMA,
      expireInSeconds: LOST_AFTER,
      maintenanceIntervalSeconds: CLEARED_EVERY,
      // Not less: what the clock sent must lie there for its minute, so that it is sent once.
      archiveCompletedAfterSeconds: 60,
      deleteAfterSeconds: CLEARED_AFTER,
    });
    return boss.on('error', this.#onTrouble);
  }

  /** Makes the tables and queues that are missing. @throws where the database is away or does not let us */
  async open(): Promise<void> {
    // Machines that start together take turns: each would wait for what the other is making.
    const session = await this.#pool.connect();
    try {
      await session.query(`BEGIN; SELECT pg_advisory_xact_lock(${OPENING})`);
      await this.#boss.start();
      const known = await this.#boss.getQueues();
      for (const name of JOB_NAMES) {
        const queue = queueOf(name);
        if (!known.some((one) => one.name === name)) await this.#boss.createQueue(name, queue);
        else await this.#boss.updateQueue(name, queue);
      }
      await session.query('COMMIT');
      session.release();
    } catch (cause) {
      session.release(true);
      throw cause;
    }
  }

  /** Makes everything anew, where a restore took it away with the world it was about. */
  async openAnew(): Promise<void> {
    await this.#endBoss();
    this.#boss = this.#newBoss();
    await this.open();
  }

  async close(): Promise<void> {
    if (this.#pool.ending) return;
    await this.#endBoss();
    await this.#pool.end();
  }

  async #endBoss(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false }).catch(() => undefined);
  }

  /** Keeps a job. False where one with the same `once` waits or is being done. */
  async add(name: JobName, data: JobData, once?: string): Promise<boolean> {
    const id = once === undefined ? undefined : idOf(name, once);
    for (let tries = 1; ; tries += 1) {
      const kept = await this.#boss.send(name, data, { ...(id !== undefined && { id }), db: this.#strict });
      if (kept !== null) return true;
      if (once !== undefined && (await this.placeOf(name, once)) !== null) return false;
      if (tries === 3) throw new Error(`a job of the kind ${name} was not kept`);
      // One like it failed for good and lies there until it is cleared.
      if (id !== undefined) await this.#boss.deleteJob(name, id, { db: this.#strict });
    }
  }

  /** Has a job kept whenever its minute comes, in UTC, unless the one before is not over; with null no more. */
  async schedule(name: JobName, cron: string | null): Promise<void> {
    if (cron === null) await this.#boss.unschedule(name);
    else await this.#boss.schedule(name, cron, {}, { id: idOf(name, 'by the clock') });
  }

  /** What there is to do, after those who were lost were given back. */
  async look(): Promise<readonly Waiting[]> {
    const { rows } = await this.#query<Waiting & { readonly lost: number }>(LOOK);
    if (!rows.some(({ lost }) => lost > 0)) return rows;
    await this.#boss.expire();
    return (await this.#query<Waiting>(LOOK)).rows;
  }

  /** The place of a job in its line, from 1; 0 where it is being done, null where there is none. */
  async placeOf(name: JobName, once: string): Promise<number | null> {
    const { rows } = await this.#query<{ state: string; before: number }>(PLACE, [name, idOf(name, once)]);
    const [row] = rows;
    if (!row) return null;
    return row.state === 'active' ? 0 : row.before + 1;
  }

  async take(name: JobName): Promise<TakenJob | null> {
    const [job] = await this.#boss.fetch<JobData>(name, { includeMetadata: true, db: this.#strict });
    if (!job) return null;
    const { id, data, retryCount: turn, retryLimit } = job;
    return { id, name, data, turn, isLast: turn >= retryLimit };
  }

  async beat(job: TakenJob): Promise<boolean> {
    return (await this.#query(BEAT, ours(job))).rows.length === 1;
  }

  async end(job: TakenJob): Promise<void> {
    await this.#query(END, ours(job));
  }

  async again(job: TakenJob): Promise<void> {
    // Without what went wrong: pg-boss would keep its message.
    if (await this.beat(job)) await this.#boss.fail(job.name, job.id, {}, { db: this.#strict });
  }

  async handBack(job: TakenJob): Promise<void> {
    await this.#query(HAND_BACK, ours(job));
  }

  async #query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>> {
    const client = await this.#pool.connect();
    try {
      const answer = await client.query<Row>(text, values);
      client.release();
      return answer;
    } catch (cause) {
      // It may stand in the middle of a transaction.
      client.release(true);
      throw cause;
    }
  }

  /**
   * What pg-boss does by itself. It does not wait for the end of what its clock sent to be written down, so a database
   * that is away then would end the process: it is told that nothing was changed, and does it again when the job is lost.
   */
  async #lenient(text: string, values?: unknown[]) {
    try {
      return await this.#query(text, values);
    } catch (cause) {
      if (!SETTLES.test(text)) throw cause;
      this.#onTrouble(cause);
      return { rows: [{ count: '0' }] };
    }
  }
}

function queueOf(name: JobName): PgBoss.Queue {
  const { alone, retries: retryLimit, rest: retryDelay } = KINDS[name];
  const policy = alone === 'everywhere' ? 'singleton' : 'standard';
  return { name, policy, retryLimit, retryDelay, expireInSeconds: LOST_AFTER };
}

/** Whether what went wrong is that the queue's tables or its schema are not there. */
export function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === '42P01' || cause.code === '3F000');
}

/** The statements of `complete` and `fail`. */
const SETTLES = /^\s*WITH (?:results|deleted_jobs) AS/;

function ours({ name, id, turn }: TakenJob): unknown[] {
  return [name, id, turn];
}

/** The same words have the same id. */
function idOf(name: JobName, once: string): string {
  const hex = createHash('sha256').update(`${name}\n${once}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
