import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { errorFacts } from '@/lib/logs/error-facts';
import { makeLog } from '@/lib/logs/make-log';

const WORD = `Canary${Math.random().toString(36).slice(2)}`;

/** What goes wrong in a database, each way with a word in it that its error repeats. */
const FAILURES: readonly [string, () => Promise<unknown>][] = [
  ['a text where a number belongs', () => db.$queryRawUnsafe('SELECT $1::text::int', WORD)],
  ['a text where a day belongs', () => db.$queryRawUnsafe('SELECT $1::text::date', WORD)],
  ['a statement that is none', () => db.$queryRawUnsafe(`SELECT ${WORD} FROM nowhere`)],
  [
    'a row that breaks a rule',
    async () => {
      await db.$executeRawUnsafe('CREATE TABLE guarded (word text UNIQUE, CHECK (length(word) < 5))');
      return db.$executeRawUnsafe('INSERT INTO guarded VALUES ($1)', WORD);
    },
  ],
  [
    'a word that is there already',
    async () => {
      await db.$executeRawUnsafe('CREATE TABLE taken (word text UNIQUE)');
      await db.$executeRawUnsafe('INSERT INTO taken VALUES ($1)', WORD);
      return db.$executeRawUnsafe('INSERT INTO taken VALUES ($1)', WORD);
    },
  ],
  [
    'an error a statement raises',
    () => db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'about ${WORD}'; END $$`),
  ],
  [
    'a warning a statement raises',
    async () => {
      await db.$executeRawUnsafe(`DO $$ BEGIN RAISE WARNING 'about ${WORD}'; END $$`);
      throw new Error(WORD);
    },
  ],
  [
    'arguments Prisma refuses',
    () => db.user.create({ data: { handle: WORD, nothing: WORD } as never, select: { id: true } }),
  ],
];

async function errorOf(work: () => Promise<unknown>): Promise<Error> {
  try {
    await work();
  } catch (cause) {
    return cause as Error;
  }
  throw new Error('nothing went wrong');
}

test('no error of the database carries a word into the log', async () => {
  const lines: string[] = [];
  const log = makeLog('debug', { write: (line) => void lines.push(line) });
  let telling = 0;
  for (const [name, work] of FAILURES) {
    const error = await errorOf(work);
    if (JSON.stringify([error.message, error.stack, error]).includes(WORD)) telling += 1;
    expect(errorFacts(error).kind, name).toMatch(/Error$/);
    log.error('request.failed', errorFacts(error));
    log.error('request.failed', { ...errorFacts(error), err: error, query: WORD } as never);
  }
  // The errors themselves do tell, or this test would show nothing.
  expect(telling).toBeGreaterThanOrEqual(6);
  expect(lines).toHaveLength(2 * FAILURES.length);
  expect(lines.filter((line) => line.includes(WORD))).toEqual([]);
});

test('the database’s own log holds no statement, no value and no message of a failed one', async () => {
  for (const [, work] of FAILURES) await work().catch(() => undefined);
  await db.$queryRawUnsafe('SELECT pg_sleep(0.2)::text, $1::text', WORD);
  const [row] = await db.$queryRawUnsafe<{ folder: string }[]>(
    `SELECT current_setting('data_directory') AS folder`,
  );
  const log = readFileSync(path.join(row!.folder, '..', 'postgres.log'), 'utf8');
  expect(log).toContain('database system is ready');
  expect(log).not.toContain('Canary');
});

test('neither a file of the cluster nor a setting of its database makes it write statements', async () => {
  const [row] = await db.$queryRawUnsafe<Record<string, string>[]>(
    `SELECT ${SILENT.map(([name]) => `current_setting('${name}') AS "${name}"`).join(', ')}`,
  );
  expect(row).toEqual(Object.fromEntries(SILENT));
  const sources = await db.$queryRawUnsafe<{ source: string }[]>(
    `SELECT DISTINCT source FROM pg_settings WHERE name = ANY($1)`,
    SILENT.map(([name]) => name),
  );
  expect(sources).toEqual([{ source: 'command line' }]);
});

const SILENT = [
  ['log_statement', 'none'],
  ['log_min_messages', 'log'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
  ['log_min_duration_statement', '-1'],
  ['log_min_duration_sample', '-1'],
  ['log_duration', 'off'],
  ['log_parameter_max_length', '0'],
  ['log_parameter_max_length_on_error', '0'],
  ['shared_preload_libraries', ''],
] as const;
