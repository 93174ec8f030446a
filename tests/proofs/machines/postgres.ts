import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { freePort, makeFolder } from './places';

/** A PostgreSQL of its own, with a standby that has every commit before it is acknowledged. */
export class Primary {
  private constructor(
    private readonly bin: string,
    private readonly folder: string,
    readonly port: number,
    readonly standbyPort: number,
  ) {}

  /** Makes both and has the first wait for the second with each commit. @param bin the programs of PostgreSQL */
  static async withStandby(bin: string): Promise<Primary> {
    const folder = makeFolder('postgres');
    const server = new Primary(bin, folder, await freePort(), await freePort());
    own(folder);
    server.run('initdb', [
      '-D',
      server.cluster('one'),
      '-U',
      'woven',
      '--auth',
      'trust',
      '-E',
      'UTF8',
      '--locale',
      'C.UTF-8',
    ]);
    server.start('one', server.port);
    await server.ask('CREATE DATABASE woven', 'postgres');
    const from = `host=127.0.0.1 port=${String(server.port)} user=woven application_name=two`;
    server.run('pg_basebackup', [
      '-D',
      server.cluster('two'),
      '-R',
      '-X',
      'stream',
      '-c',
      'fast',
      '-d',
      from,
    ]);
    server.start('two', server.standbyPort);
    await server.ask(`ALTER SYSTEM SET synchronous_standby_names = 'two'`, 'postgres');
    await server.ask('SELECT pg_reload_conf()', 'postgres');
    return server;
  }

  /** Pulls the plug of the first: nothing of it is written any more. */
  kill(): void {
    const [pid = ''] = readFileSync(path.join(this.cluster('one'), 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Makes the standby the one that is written to. */
  promote(): void {
    this.run('pg_ctl', ['promote', '-w', '-D', this.cluster('two')]);
  }

  clear(): void {
    for (const name of ['one', 'two']) {
      try {
        this.run('pg_ctl', ['stop', '-m', 'immediate', '-w', '-D', this.cluster(name)]);
      } catch {
        // It was killed before.
      }
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private cluster(name: string): string {
    return path.join(this.folder, name);
  }

  private start(name: string, port: number): void {
    const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=120`;
    const log = path.join(this.folder, `${name}.log`);
    this.run('pg_ctl', ['start', '-w', '-D', this.cluster(name), '-l', log, '-o', options]);
  }

  private async ask(statement: string, database: string): Promise<void> {
    const session = new Client({
      connectionString: `postgresql://woven@127.0.0.1:${String(this.port)}/${database}`,
    });
    await session.connect();
    await session.query(statement).finally(() => session.end());
  }

  private run(program: string, words: readonly string[]): void {
    execFileSync(path.join(this.bin, program), [...words], {
      cwd: this.folder,
      stdio: 'ignore',
      ...account(),
    });
  }
}

/** PostgreSQL does not run as root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function own(folder: string): void {
  const { uid, gid } = account();
  mkdirSync(folder, { recursive: true });
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
