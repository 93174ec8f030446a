import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A database server that runs, or ran, on a cluster, by the file it leaves there. */
export type Postmaster = { readonly pid: number; readonly port: number };

/**
 * The server that runs on this cluster, or undefined. A file left by a server that is gone is taken away
 * when its number now belongs to some other program, because PostgreSQL would wait for that one forever.
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port) return undefined;
  if (!isAlive(pid)) return undefined;
  if (isPostgres(pid)) return { pid, port };
  rmSync(file);
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function isPostgres(pid: number): boolean {
  const commandLine = path.join('/proc', String(pid), 'cmdline');
  if (existsSync(commandLine)) return readFileSync(commandLine, 'utf8').includes('postgres');
  const listed = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return listed.error ? true : listed.stdout.includes('postgres');
}
