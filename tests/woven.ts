import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The command line of Woven, run for real, in a place of its own. */
export type WovenPlace = {
  readonly folder: string;
  readonly dataFolder: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A running `woven …` and what it has said so far. */
export type WovenRun = {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** Resolves with the text up to and with the match; rejects when the run ends before. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | NodeJS.Signals | null>;
};

/** A folder with a data folder, a key and a port that nobody else has. */
export async function makePlace(): Promise<WovenPlace & { readonly clear: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-place-'));
  // Under root the database runs as another account, which must come through.
  chmodSync(folder, 0o711);
  const dataFolder = path.join(folder, 'data');
  return {
    folder,
    dataFolder,
    env: {
      WOVEN_DATA: dataFolder,
      WOVEN_KEY_FILE: path.join(folder, 'woven.key'),
      WOVEN_BACKUPS: path.join(folder, 'backups'),
      WOVEN_URL: '',
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
    },
    clear: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Runs `woven …` with the settings of a place. */
export function runWoven(words: readonly string[], env: Readonly<Record<string, string>>): WovenRun {
  const child = spawn(process.execPath, [path.resolve('bin/woven.mjs'), ...words], {
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text);
        if (match) resolve(match);
        return match;
      };
      if (look()) return;
      listeners.add(look);
      void ended.then(() => look() ?? reject(new Error(`ended before ${String(pattern)}:\n${text}`)));
    });
  return { process: child, said: () => text, until, ended };
}

/** The address of a place's embedded database, read as an operator would. */
export function databaseUrlOf(dataFolder: string): string {
  const { port } = JSON.parse(readFileSync(path.join(dataFolder, 'woven.json'), 'utf8')) as { port: number };
  const password = readFileSync(path.join(dataFolder, 'database-password'), 'utf8').trim();
  return `postgresql://woven:${password}@127.0.0.1:${port}/woven`;
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
