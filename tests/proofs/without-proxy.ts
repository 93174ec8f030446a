import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';

/** A second server on the same database and key, and where it was built. */
export type Unguarded = {
  readonly origin: string;
  readonly build: string;
  readonly stop: () => Promise<void>;
};

const LEFT_OUT = ['.git', '.next', '.woven', 'data', 'proxy.ts', 'woven.key'];

/** Builds Woven from its sources with the proxy deleted, and starts it beside the attacked server. */
export async function startWithoutProxy(): Promise<Unguarded> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-unguarded-'));
  const entries = readdirSync('.').filter((entry) => !LEFT_OUT.includes(entry));
  // Hard links: the packages are many and large.
  const linked = spawnSync('cp', ['-al', ...entries, folder]);
  if (linked.status !== 0) spawnSync('cp', ['-a', ...entries, folder]);
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', VITEST: '' } as const;
  const next = path.join('node_modules', 'next', 'dist', 'bin', 'next');
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: folder, env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the copy was not built:\n${built.stdout}\n${built.stderr}`);
  const port = await freePort();
  const { databaseUrl, keyFile } = inject('attacked');
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: {
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      WOVEN_KEY_FILE: keyFile,
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://127.0.0.1:${String(port)}`;
  await untilItAnswers(origin);
  return {
    origin,
    build: path.join(folder, '.next'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function untilItAnswers(origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answers = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the copy did not start');
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
