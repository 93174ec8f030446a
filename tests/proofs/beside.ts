import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

/** A server beside the attacked one. */
export type Beside = { readonly origin: string; readonly stop: () => Promise<void> };

export const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/** The environment of a program of the proofs, without what the test runner adds. */
export const PLAIN = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  VITEST: '',
} as const;

/** Serves what is built in a folder, with a database and a key of its own choice. */
export async function startBeside(
  folder: string,
  env: { readonly DATABASE_URL: string; readonly WOVEN_KEY_FILE: string },
): Promise<Beside> {
  const port = String(await freePort());
  const child = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: folder,
    env: { ...PLAIN, ...env, PORT: port, HOST: '127.0.0.1' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(origin);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
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
