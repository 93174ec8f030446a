import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { decryptWith, encryptTo, type FileKey, type Opener } from '@/lib/crypto/age';
import {
  emptyMark,
  finishedHeader,
  isAge,
  isWhole,
  parseAgeHeader,
  payloadDigest,
  readAgeHeader,
  type AgeHeader,
} from '@/lib/crypto/age-header';
import { packBackup, sealLength, unpackBackup, type BackupHeader } from './backup-lines';
import { BackupProblem, damaged, foreign, locked, otherIdentity } from './backup-problem';
import { TableCounter, type TableRows, type TableSums } from './table-sums';

/** What can be known of a backup file without opening it. */
export type BackupOutline = {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the whole file. */
  readonly sha256: string;
  /** For how many recipients it is encrypted; null for one of Woven 0.4 or older, which is not. */
  readonly recipients: number | null;
};

/** What a backup says of itself. */
export type BackupContent = BackupHeader &
  TableSums & {
    /** What the key of the installation is known by; null where there was none yet. */
    readonly keyCheck: string | null;
  };

const installation = z.object({ key_check: z.string().nullish() });

/** Writes an encrypted backup and waits until it is on the disk. Gives back the file's key, to read it back with. */
export async function writeBackupFile(
  file: string,
  about: Omit<BackupHeader, 'version'>,
  tables: AsyncIterable<TableRows>,
  recipients: readonly string[],
): Promise<{ readonly fileKey: FileKey; readonly sums: TableSums }> {
  const sums = new TableCounter();
  const { sealed, fileKey } = await encryptTo(recipients, emptyMark, packBackup(about, tables, sums));
  const payload = payloadDigest();
  const found: { header?: AgeHeader; bytes: number } = { bytes: 0 };
  async function* behindHeader(chunks: AsyncIterable<Buffer>) {
    let start: Buffer = Buffer.alloc(0);
    for await (const chunk of chunks) {
      start = found.header ? chunk : Buffer.concat([start, chunk]);
      const header = found.header ?? parseAgeHeader(start);
      if (header) {
        const behind = found.header ? start : start.subarray(header.text.length);
        payload.update(behind);
        found.bytes += behind.length;
        found.header = header;
      }
      yield chunk;
    }
  }
  await pipeline(sealed, behindHeader, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  if (!found.header) throw new Error('age wrote no header');
  await writeAtStart(file, finishedHeader(found.header, fileKey, found.bytes, payload));
  return { fileKey, sums: sums.sums() };
}

/**
 * What can be known of a backup file without opening it: that it is one, and whole. A forged one is only known with its identity.
 * @throws BackupProblem for a file that is damaged, cut short or no backup at all
 */
export async function outlineBackupFile(file: string): Promise<BackupOutline> {
  const size = await sizeOf(file);
  const header = await headerOf(file);
  const whole = createHash('sha256');
  const payload = payloadDigest();
  let place = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    whole.update(chunk);
    payload.update(chunk.subarray(Math.max(0, (header?.text.length ?? 0) - place)));
    place += chunk.length;
  }
  if (header && !isWhole(header, size - header.text.length, payload)) throw damaged(file);
  return { size, sha256: whole.digest('hex'), recipients: header ? header.recipients : null };
}

/**
 * What a backup file says of itself, once every byte and every row of it has been checked.
 * @param opener what opens an encrypted one
 * @throws BackupProblem for a file that is damaged, cut short, of a newer Woven, encrypted for others or no backup at all
 */
export async function checkBackupFile(file: string, opener?: Opener): Promise<BackupContent> {
  await outlineBackupFile(file);
  const sums = new TableCounter();
  const said: { about?: BackupHeader; manifest?: TableSums } = {};
  let keyCheck: string | null = null;
  await inWords(file, async () => {
    for await (const part of unpackBackup(file, await openPacked(file, opener))) {
      if ('about' in part) said.about = part.about;
      else if ('manifest' in part) said.manifest = part.manifest;
      else {
        sums.add(part.table, part.rows);
        const [row] = part.table === 'installation' ? part.rows : [];
        if (row !== undefined) keyCheck = installation.parse(JSON.parse(row)).key_check ?? null;
      }
    }
  });
  if (!said.about) throw foreign(file);
  if (JSON.stringify(sums.sums()) !== JSON.stringify(said.manifest)) throw damaged(file);
  return { ...said.about, ...sums.sums(), keyCheck };
}

/** The rows of a checked backup file, some at a time. */
export async function* readBackupRows(file: string, opener?: Opener): AsyncGenerator<TableRows> {
  for await (const part of unpackBackup(file, await openPacked(file, opener))) {
    if ('table' in part) yield part;
  }
}

async function openPacked(file: string, opener?: Opener): Promise<Readable> {
  if (!(await headerOf(file))) return createReadStream(file);
  if (!opener) throw locked(file);
  const packed = await decryptWith(opener, createReadStream(file));
  if (!packed) throw otherIdentity(file);
  return packed;
}

/** The header of an encrypted backup, null for an older one; anything else is refused. */
async function headerOf(file: string): Promise<AgeHeader | null> {
  const size = await sizeOf(file);
  const handle = await open(file, 'r');
  const ends = { start: Buffer.alloc(22), seal: Buffer.alloc(sealLength) };
  await handle.read(ends.start, 0, ends.start.length, 0);
  await handle.read(ends.seal, 0, sealLength, Math.max(0, size - sealLength));
  await handle.close();
  const header = await readAgeHeader(file);
  if (header) return header;
  const isGzip = ends.start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  const hasSeal = /^[0-9a-f]{64}\n$/.test(ends.seal.toString('latin1'));
  if (isAge(ends.start) || (!isGzip && !hasSeal)) throw foreign(file);
  return null;
}

/** Whatever a damaged file makes the readers of its layers say. */
async function inWords(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw cause instanceof BackupProblem ? cause : damaged(file, cause);
  }
}

async function writeAtStart(file: string, text: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.write(Buffer.from(text, 'latin1'), 0, text.length, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new BackupProblem(`There is no file ${file} that can be read: look at its name.`, { cause });
  }
}
