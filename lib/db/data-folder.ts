import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DatabaseProblem } from './database-problem';
import { canReach, findPostgresAccount, type PostgresAccount } from './postgres-account';
import { sharedHome } from './postgres-program';

/** Grows when the layout of the data folder changes in a way an older Woven cannot read. */
const format = 1;

const record = z.object({ format: z.number(), home: z.string(), port: z.number().int().optional() });

/** The data folder: where its database lives, as whom it runs, and what is remembered about it. */
export type DataFolder = {
  readonly folder: string;
  /** Holds the cluster and the server's log; belongs to the account that runs the server. */
  readonly home: string;
  readonly cluster: string;
  readonly account: PostgresAccount | undefined;
  readonly password: string;
  readonly port: number | undefined;
};

/**
 * Opens the data folder, making it at the first start.
 * @throws DatabaseProblem when it cannot be written or a newer Woven wrote it
 */
export function openDataFolder(folder: string): DataFolder {
  try {
    return open(folder);
  } catch (cause) {
    if (cause instanceof DatabaseProblem) throw cause;
    throw unusable(folder, cause);
  }
}

/** Keeps the port the server listens on, so that it is the same at the next start. */
export function rememberPort(data: DataFolder, port: number): void {
  writeRecord(data.folder, { format, home: data.home, port });
}

function open(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known = readRecord(folder);
  const asked = known?.home ?? path.join(folder, 'postgres');
  const account = findPostgresAccount(asked);
  // The server's account passes through the folder of its home, and reads nothing in it.
  if (account && isWithin(asked, folder)) chmodSync(folder, 0o711);
  const home = known ? asked : reachableHome(asked, account);
  if (!known) writeRecord(folder, { format, home });
  return {
    folder,
    home,
    cluster: path.join(home, 'cluster'),
    account,
    password: passwordIn(folder),
    port: known?.port,
  };
}

function readRecord(folder: string) {
  const file = path.join(folder, 'woven.json');
  if (!existsSync(file)) return undefined;
  const parsed = record.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new DatabaseProblem(`${file} is damaged: restore the data folder from a backup.`);
  if (parsed.data.format > format) {
    throw new DatabaseProblem(
      `The data in ${folder} were written by a newer Woven: start that version, or choose another folder with WOVEN_DATA.`,
    );
  }
  return { ...parsed.data, home: path.resolve(folder, parsed.data.home) };
}

function writeRecord(folder: string, { home, ...rest }: z.infer<typeof record>): void {
  const file = path.join(folder, 'woven.json');
  // A home inside the folder is written relative to it, so that the folder can be moved.
  const stored = isWithin(home, folder) ? path.relative(folder, home) : home;
  writeFileSync(`${file}.new`, `${JSON.stringify({ ...rest, home: stored }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function reachableHome(asked: string, account: PostgresAccount | undefined): string {
  makeHome(asked, account);
  if (canReach(account, asked)) return asked;
  rmdirSync(asked);
  const elsewhere = path.join(sharedHome, `data-${randomBytes(6).toString('hex')}`);
  makeHome(elsewhere, account);
  return elsewhere;
}

function makeHome(home: string, account: PostgresAccount | undefined): void {
  mkdirSync(path.dirname(home), { recursive: true, mode: 0o755 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (account) chownSync(home, account.uid, account.gid);
}

function passwordIn(folder: string): string {
  const file = path.join(folder, 'database-password');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

function isWithin(inner: string, outer: string): boolean {
  return !path.relative(outer, inner).startsWith('..');
}

function unusable(folder: string, cause: unknown): DatabaseProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const sentence =
    code === 'ENOSPC'
      ? `The disk is full: free some space for ${folder} and start again; nothing was lost.`
      : `The data folder ${folder} cannot be used (${code}): give it to the account that starts Woven, or choose another with WOVEN_DATA.`;
  return new DatabaseProblem(sentence, { cause });
}
