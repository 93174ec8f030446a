import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PLAIN } from '@/tests/proofs/beside';
import { freePort, makeFolder } from './places';

/** What another machine does not get from this one: it installs the same packages, and builds for itself. */
const NOT_COPIED = ['.git', '.next', '.woven', 'data', 'node_modules', 'tests'];

/** The sources in a folder of their own, as on another machine. The packages are this one's, by hard links. */
export function cloneHere(): string {
  const folder = makeFolder('machine');
  const isCopied = (file: string) => !NOT_COPIED.includes(path.relative('.', file).split(path.sep)[0] ?? '');
  cpSync('.', folder, { recursive: true, filter: isCopied });
  linkTree('node_modules', path.join(folder, 'node_modules'));
  return folder;
}

/** Packages look for each other where they really lie, so a link to the folder would not do. */
function linkTree(from: string, to: string): void {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', from, to]);
  }
}

/** One of the machines: a folder with its own build and key file, and the server that runs from it. */
export class Machine {
  private child: ChildProcess | undefined;
  private said = '';

  private constructor(
    readonly folder: string,
    readonly keyFile: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async in(folder: string, key: string, shared: Readonly<Record<string, string>>): Promise<Machine> {
    const own = makeFolder('key');
    const keyFile = path.join(own, 'woven.key');
    mkdirSync(own, { recursive: true });
    writeFileSync(keyFile, key, { mode: 0o600 });
    const port = await freePort();
    const env = {
      ...shared,
      WOVEN_KEY_FILE: keyFile,
      HOST: '127.0.0.1',
      PORT: String(port),
      WOVEN_DATA: path.join(own, 'data'),
    };
    return new Machine(folder, keyFile, port, env);
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Starts it and waits until it is ready; answers the set-up code it printed, if any. */
  async start(): Promise<string> {
    this.said = '';
    const child = this.runs(['start']);
    this.child = child;
    const hear = (chunk: Buffer) => (this.said += chunk.toString('utf8'));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    for (let tries = 0; tries < 6_000; tries += 1) {
      if (child.exitCode !== null) throw new Error(`a machine ended:\n${this.said}`);
      if (await this.isReady()) break;
      await setTimeout(100);
    }
    const [, code = ''] = /set-up\?code=(\S+)/.exec(this.said) ?? [];
    return code;
  }

  /** Whether it says that it can serve. */
  isReady(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  /** kill -9, all of it. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to stop, as a host does. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Runs a command of Woven on this machine. */
  async command(words: readonly string[]): Promise<string> {
    const child = this.runs(words);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(`woven ${words.join(' ')} ended with ${String(code)}:\n${said}`);
    return said;
  }

  /** What was drawn by lot for its build, and what its pages are called. */
  build(): { readonly id: string; readonly actions: string } {
    const read = (file: string) => readFileSync(path.join(this.folder, '.next', file), 'utf8');
    const { node } = JSON.parse(read('server/server-reference-manifest.json')) as {
      node: Readonly<Record<string, { filename: string; exportedName: string }>>;
    };
    const actions = Object.entries(node).map(
      ([id, { filename, exportedName }]) => `${id} ${filename} ${exportedName}`,
    );
    return { id: read('BUILD_ID'), actions: actions.sort().join('\n') };
  }

  private runs(words: readonly string[]): ChildProcess {
    return spawn(process.execPath, ['bin/woven.mjs', ...words], {
      cwd: this.folder,
      env: { ...PLAIN, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    // Killed, all of its group goes; asked, the first of it sees to the rest.
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
    await ended;
  }
}
