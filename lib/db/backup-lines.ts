import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { damaged, foreign, newer } from './backup-problem';
import { type TableCounter, tableSums, type TableRows, type TableSums } from './table-sums';

/**
 * What a backup holds: gzip of lines, then the SHA-256 of every byte before it, in hexadecimal, and a newline. The first
 * line is the header; each table opens with its name and has a JSON object a line; the last line is the manifest.
 */
const formatVersion = 1;
const [headerMark, tableMark, endMark] = ['#woven-backup ', '#table ', '#end '];

/** The length of the digest at the end. In bytes. */
export const sealLength = 65;

const header = z.object({
  version: z.number(),
  madeAt: z.string(),
  woven: z.string(),
  /** The schema the rows are in, as the names of its migrations. */
  migrations: z.array(z.string()),
});

export type BackupHeader = z.infer<typeof header>;

/** What a backup is read as: first its header, then its rows, some at a time, last its manifest. */
type BackupPart = { readonly about: BackupHeader } | TableRows | { readonly manifest: TableSums };

/** Packs a backup; when all of it has been read, `sums` knows every table. */
export function packBackup(
  about: Omit<BackupHeader, 'version'>,
  tables: AsyncIterable<TableRows>,
  sums: TableCounter,
): Readable {
  async function* lines() {
    yield `${headerMark}${JSON.stringify({ version: formatVersion, ...about })}\n`;
    for await (const { table, rows } of tables) {
      if (sums.add(table, rows)) yield `${tableMark}${table}\n`;
      if (rows.length > 0) yield `${rows.join('\n')}\n`;
    }
    yield `${endMark}${JSON.stringify(sums.sums())}\n`;
  }
  const packed = pipeline(Readable.from(lines()), createGzip(), () => undefined);
  return Readable.from(withSeal(packed), { objectMode: false });
}

/**
 * The parts of a backup, from its packed bytes.
 * @param file what a refusal calls it
 * @throws BackupProblem at the first thing that is not as it should be, at the end at the latest
 */
export async function* unpackBackup(
  file: string,
  packed: AsyncIterable<Buffer>,
  atOnce = 500,
): AsyncGenerator<BackupPart> {
  let table = '';
  let rows: string[] = [];
  let isBegun = false;
  for await (const line of linesOf(file, packed)) {
    const isRow = isBegun && line.startsWith('{');
    if (isRow) rows.push(line);
    if (rows.length === atOnce || (!isRow && rows.length > 0)) {
      yield { table, rows };
      rows = [];
    }
    if (isRow) continue;
    const mark = readMark(file, line, isBegun);
    isBegun = true;
    if ('table' in mark) table = mark.table;
    yield mark;
  }
}

function readMark(file: string, line: string, isBegun: boolean): BackupPart {
  if (!isBegun) return { about: readHeader(file, line) };
  if (line.startsWith(tableMark)) return { table: line.slice(tableMark.length), rows: [] };
  if (line.startsWith(endMark)) return { manifest: readManifest(file, line) };
  throw damaged(file);
}

function readHeader(file: string, line: string): BackupHeader {
  if (!line.startsWith(headerMark)) throw foreign(file);
  const about = header.parse(JSON.parse(line.slice(headerMark.length)));
  if (about.version > formatVersion) throw newer(file, about.woven);
  return about;
}

function readManifest(file: string, line: string): TableSums {
  const read = tableSums.safeParse(JSON.parse(line.slice(endMark.length)));
  if (!read.success) throw damaged(file, read.error);
  return read.data;
}

/** Cut at line feeds alone: a note may hold other characters that end a line. */
async function* linesOf(file: string, packed: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const seal = { isRight: false };
  const bytes = Readable.from(withoutSeal(file, packed, seal), { objectMode: false });
  let rest = '';
  for await (const chunk of pipeline(bytes, createGunzip(), () => undefined).setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (!seal.isRight || rest !== '') throw damaged(file);
}

async function* withSeal(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  for await (const chunk of packed) {
    digest.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`${digest.digest('hex')}\n`);
}

async function* withoutSeal(
  file: string,
  packed: AsyncIterable<Buffer>,
  seal: { isRight: boolean },
): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of packed) {
    const all = Buffer.concat([held, chunk]);
    const end = Math.max(0, all.length - sealLength);
    held = all.subarray(end);
    digest.update(all.subarray(0, end));
    if (end > 0) yield all.subarray(0, end);
  }
  if (held.toString('latin1') !== `${digest.digest('hex')}\n`) throw damaged(file);
  seal.isRight = true;
}
