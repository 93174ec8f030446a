import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseUrlOf, makePlace } from '@/tests/woven';

/** What is killed: the app and its database, the app alone, only the process that answers, or only the database. */
export type Victim = 'everything' | 'app' | 'server' | 'database';

/** A Woven of one's own that is killed without warning and started again. */
export class KilledWoven {
  private running: ChildProcess | undefined;
  private said = '';

  private constructor(private readonly place: Awaited<ReturnType<typeof makePlace>>) {}

  static async make(): Promise<KilledWoven> {
    return new KilledWoven(await makePlace());
  }

  get origin(): string {
    return `http://127.0.0.1:${this.place.env['PORT'] ?? ''}`;
  }

  /** Starts it; what it says is kept for `setUpCode` and for whoever looks why it failed. */
  start(): void {
    const child = spawn(process.execPath, [path.resolve('bin/woven.mjs'), 'start'], {
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', VITEST: '', ...this.place.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.running = child;
  }

  /** Waits until it answers a request to the end; answers how long that took, in milliseconds. @throws after a minute */
  async answers(asked: () => Promise<boolean>, since = performance.now()): Promise<number> {
    for (;;) {
      if (await asked().catch(() => false)) return performance.now() - since;
      if (performance.now() - since > 60_000) throw new Error(`it does not come back:\n${this.said}`);
      await setTimeout(20);
    }
  }

  async setUpCode(): Promise<string> {
    for (;;) {
      const [, code] = /set-up\?code=(\S+)/.exec(this.said) ?? [];
      if (code !== undefined) return code;
      await setTimeout(50);
    }
  }

  /** Kills without warning. The app is gone afterwards, but where only the database was killed. */
  async kill(victim: Victim): Promise<void> {
    const { running } = this;
    const pid = running?.pid;
    if (!running || pid === undefined) throw new Error('it does not run');
    const ended = new Promise((resolve) => running.once('exit', resolve));
    const server = childrenOf(pid).filter((child) => /next|server/.test(commandOf(child)));
    if (victim === 'database' || victim === 'everything') killAll(this.database());
    if (victim === 'database') return;
    if (victim === 'server') killAll(server);
    else process.kill(-pid, 'SIGKILL');
    // With the one that answers gone, the other says so and ends; its database is stopped with care.
    await ended;
  }

  /** One row of a statement, asked of the database itself. */
  async rows<T extends object>(statement: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: databaseUrlOf(this.place.dataFolder) });
    await client.connect();
    try {
      return (await client.query<T>(statement, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Runs another command on the same data. */
  runs(...words: readonly string[]): { readonly code: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.resolve('bin/woven.mjs'), ...words],
      {
        env: { ...process.env, NODE_OPTIONS: '', ...this.place.env },
        encoding: 'utf8',
      },
    );
    return { code: status, said: `${stdout}${stderr}` };
  }

  /** Stops it as an operator does, and takes its folder away. */
  async clear(): Promise<void> {
    const { running } = this;
    if (running?.exitCode === null && running.signalCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    }
    killAll(this.database());
    this.place.clear();
  }

  private database(): readonly number[] {
    const file = path.join(this.place.dataFolder, 'postgres', 'cluster', 'postmaster.pid');
    const pid = Number(textOf(file).split('\n')[0]);
    return pid > 0 && commandOf(pid).includes('postgres') ? [pid, ...childrenOf(pid)] : [];
  }
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was gone already.
    }
  }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => /^PPid:\s+(\d+)$/m.exec(textOf(`/proc/${String(pid)}/status`))?.[1] === String(parent));
}

function commandOf(pid: number): string {
  return textOf(`/proc/${String(pid)}/cmdline`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
