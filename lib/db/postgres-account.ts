import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { DatabaseProblem } from './database-problem';

/** Who runs the database server. PostgreSQL refuses to run as root, so root lends it an ordinary account. */
export type PostgresAccount = { readonly uid: number; readonly gid: number };

const names = ['postgres', 'woven'];

/**
 * The account the server runs as, or undefined for the one we have: only root needs another.
 * Whoever owns the data keeps running it; else an account that is there already; else a new one.
 */
export function findPostgresAccount(dataHome: string): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(dataHome) ?? names.map(lookUp).find((account) => account !== undefined) ?? create('woven');
}

/** Whether the account can run this program, through every folder on the way to it. */
export function canReach(account: PostgresAccount | undefined, file: string): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...account, cwd: '/' }).status === 0;
}

function ownerOf(folder: string): PostgresAccount | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function lookUp(name: string): PostgresAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : 0;
  });
  return uid && gid ? { uid, gid } : undefined;
}

function create(name: string): PostgresAccount {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ];
  for (const [program, flags] of ways) {
    spawnSync(program, flags);
    const account = lookUp(name);
    if (account) return account;
  }
  throw new DatabaseProblem(
    'PostgreSQL does not run as root and no account could be made for it: start Woven as an ordinary user, or set DATABASE_URL.',
  );
}
