import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, openSync, closeSync, fsyncSync } from 'node:fs';
import { appendFile, open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { TableCounter, tableSums, type TableRows, type TableSums } from './table-sums';

/**
 * A backup file: gzip of lines, then the SHA-256 of every byte before it, in hexadecimal, and a newline.
 * The first line is the header; each table opens with its name and has a JSON object a line; the last line is the manifest.
 */
const formatVersion = 1;
const [headerMark, tableMark, endMark] = ['#woven-backup ', '#table ', '#end '];
const sealLength = 65;

const header = z.object({
  version: z.number(),
  madeAt: z.string(),
  woven: z.string(),
  /** The schema the rows are in, as the names of its migrations. */
  migrations: z.array(z.string()),
});

export type BackupHeader = z.infer<typeof header>;

/** A backup cannot be made or restored: what is wrong and what to do, in one sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** Writes a backup file and waits until it is on the disk. */
export async function writeBackupFile(
  file: string,
  about: Omit<BackupHeader, 'version'>,
  tables: AsyncIterable<TableRows>,
): Promise<TableSums> {
  const sums = new TableCounter();
  async function* lines() {
    yield `${headerMark}${JSON.stringify({ version: formatVersion, ...about })}\n`;
    for await (const { table, rows } of tables) {
      if (sums.add(table, rows)) yield `${tableMark}${table}\n`;
      if (rows.length > 0) yield `${rows.join('\n')}\n`;
    }
    yield `${endMark}${JSON.stringify(sums.sums())}\n`;
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  await appendFile(file, `${await digestOf(file)}\n`);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return sums.sums();
}

/**
 * What a backup file says of itself, once every byte and every row of it has been checked.
 * @throws BackupProblem for a file that is damaged, cut short, of a newer Woven or no backup at all
 */
export async function checkBackupFile(file: string): Promise<BackupHeader & TableSums> {
  await checkSeal(file);
  const sums = new TableCounter();
  for await (const { table, rows } of readBackupRows(file)) sums.add(table, rows);
  const [about, written] = await endsOf(file);
  if (JSON.stringify(sums.sums()) !== JSON.stringify(written)) throw damaged(file);
  return { ...about, ...written };
}

/** The rows of a checked backup file, some at a time. */
export async function* readBackupRows(file: string, atOnce = 500): AsyncGenerator<TableRows> {
  let table = '';
  let rows: string[] = [];
  for await (const line of linesOf(file)) {
    if (line.startsWith('{')) rows.push(line);
    const isNext = line.startsWith(tableMark);
    if (table && (rows.length === atOnce || ((isNext || line.startsWith(endMark)) && rows.length > 0))) {
      yield { table, rows };
      rows = [];
    }
    if (isNext) {
      table = line.slice(tableMark.length);
      yield { table, rows: [] };
    }
  }
}

async function checkSeal(file: string): Promise<void> {
  const size = await sizeOf(file);
  const handle = await open(file, 'r');
  const ends = { start: Buffer.alloc(2), seal: Buffer.alloc(sealLength) };
  await handle.read(ends.start, 0, 2, 0);
  await handle.read(ends.seal, 0, sealLength, Math.max(0, size - sealLength));
  await handle.close();
  const isGzip = ends.start.equals(Buffer.from([0x1f, 0x8b]));
  const seal = ends.seal.toString('latin1');
  if (!isGzip && !/^[0-9a-f]{64}\n$/.test(seal)) throw foreign(file);
  if (seal !== `${await digestOf(file, size - sealLength)}\n`) throw damaged(file);
}

async function endsOf(file: string): Promise<[BackupHeader, TableSums]> {
  let first = '';
  let last = '';
  for await (const line of linesOf(file)) {
    first ||= line;
    last = line;
  }
  if (!first.startsWith(headerMark) || !last.startsWith(endMark)) throw foreign(file);
  const about = header.parse(JSON.parse(first.slice(headerMark.length)));
  if (about.version > formatVersion) throw newer(file, about.woven);
  return [about, tableSums.parse(JSON.parse(last.slice(endMark.length)))];
}

/** Cut at line feeds alone: a note may hold other characters that end a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file, { end: (await sizeOf(file)) - sealLength - 1 });
  let rest = '';
  for await (const chunk of bytes.pipe(createGunzip()).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function digestOf(file: string, length = Number.POSITIVE_INFINITY): Promise<string> {
  const digest = createHash('sha256');
  if (length > 0) await pipeline(createReadStream(file, { end: length - 1 }), digest);
  return digest.digest('hex');
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new BackupProblem(`There is no file ${file} that can be read: look at its name.`, { cause });
  }
}

function foreign(file: string): BackupProblem {
  return new BackupProblem(`${file} is not a backup made by Woven; nothing was changed.`);
}

function damaged(file: string): BackupProblem {
  return new BackupProblem(`${file} is damaged or was cut short: use another backup; nothing was changed.`);
}

/** The refusal of a file that this version cannot read. */
export function newer(file: string, woven: string): BackupProblem {
  return new BackupProblem(
    `${file} was made by a newer Woven (${woven}): restore it with that version; nothing was changed.`,
  );
}
