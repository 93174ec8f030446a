import {
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { openDataFolder, rememberPort, type DataFolder } from './data-folder';
import { DatabaseProblem } from './database-problem';
import { findPostgresProgram, runProgram, type PostgresProgram } from './postgres-program';
import { findPostmaster } from './postmaster';
import { serverSettings } from './server-settings';

/** The one database inside the cluster, and the account that owns it there. */
const databaseName = 'woven';
const owner = 'woven';
/** Advisory locks: everyone who uses the server holds the first together; the one web server holds the second alone. */
const inUse = 7_301_001;
const serving = 7_301_002;

/** Bytes of server log kept from one start to the next. */
const logLimit = 4_000_000;

/** An embedded server in use by this process. */
export type EmbeddedDatabase = {
  readonly url: string;
  /** What had to be done for it: its cluster was made, it was started, or one that was running was joined. */
  readonly came: 'made' | 'started' | 'joined';
  /** Where the cluster and the server's log are. */
  readonly home: string;
  /** Takes the place of the one web server on these data; false when another process has it. */
  readonly claimServing: () => Promise<boolean>;
  /** Calls back when the server goes away under us. */
  readonly onLost: (listener: () => void) => void;
  /** Lets go of the server, and stops it when nobody else uses it. */
  readonly close: () => Promise<void>;
};

/**
 * The embedded database of a data folder: made if there is none, joined if its server still runs, else started.
 * @param extra server settings beyond ours, for tests
 * @throws DatabaseProblem
 */
export async function openEmbedded(
  dataFolder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<EmbeddedDatabase> {
  const data = openDataFolder(dataFolder);
  const program = findPostgresProgram(data.account);
  const isNew = !existsSync(path.join(data.cluster, 'PG_VERSION'));
  if (isNew) await makeCluster(data, program);
  else refuseOtherVersion(data, program);
  const running = findPostmaster(data.cluster);
  const port = running ? running.port : await startServer(data, program, { ...serverSettings, ...extra });
  const session = await openSession(data, port);
  return {
    url: urlOf(data, port, databaseName),
    came: isNew ? 'made' : running ? 'joined' : 'started',
    home: data.home,
    claimServing: () => claim(session, serving),
    onLost: (listener) => void session.once('end', listener),
    close: () => close(session, data, program),
  };
}

async function makeCluster(data: DataFolder, program: PostgresProgram): Promise<void> {
  const half = `${data.cluster}.new`;
  const passwordFile = path.join(data.home, 'password.new');
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, data.password, { mode: 0o600 });
  if (data.account) chownSync(passwordFile, data.account.uid, data.account.gid);
  const end = await runProgram(
    program,
    'initdb',
    [
      ...['-D', half, '-U', owner, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
      ...[
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--no-instructions',
      ],
    ],
    { account: data.account, cwd: data.home },
  );
  rmSync(passwordFile, { force: true });
  if (end.code !== 0) throw failed(data, 'could not be made', end.output);
  // Only a finished cluster gets its name: a start that was killed half-way is simply done again.
  renameSync(half, data.cluster);
}

function refuseOtherVersion(data: DataFolder, program: PostgresProgram): void {
  const written = readFileSync(path.join(data.cluster, 'PG_VERSION'), 'utf8').trim();
  const [ours] = program.version.split('.');
  if (written === ours) return;
  throw new DatabaseProblem(
    Number(written) > Number(ours)
      ? `The data in ${data.folder} were written by PostgreSQL ${written}, newer than the ${ours} of this Woven: start a newer Woven, or choose another folder with WOVEN_DATA.`
      : `The data in ${data.folder} were written by PostgreSQL ${written} and this Woven brings ${ours}: make a backup with the older Woven and restore it here into an empty folder.`,
  );
}

async function startServer(
  data: DataFolder,
  program: PostgresProgram,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const port = await freePort(data.port);
  const options = Object.entries({ ...settings, port: String(port) }).map(
    ([name, value]) => `-c ${name}='${value}'`,
  );
  const log = path.join(data.home, 'postgres.log');
  if (existsSync(log) && statSync(log).size > logLimit) rmSync(log);
  const end = await runProgram(
    program,
    'pg_ctl',
    ['start', '-w', '-t', '120', '-D', data.cluster, '-l', log, '-o', options.join(' ')],
    { account: data.account, cwd: data.home },
  );
  if (end.code !== 0) throw failed(data, 'could not be started', end.output + lastOf(log));
  rememberPort(data, port);
  return port;
}

async function openSession(data: DataFolder, port: number): Promise<Client> {
  let session: Client | undefined;
  try {
    session = await connectWhenReady(urlOf(data, port, 'postgres'));
    const { rows } = await session.query<{ data_directory: string }>('SHOW data_directory');
    if (rows[0]?.data_directory !== realpathSync(data.cluster)) throw new Error('another cluster answered');
    await session.query('SELECT pg_advisory_lock_shared($1)', [inUse]);
    const found = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await session.query(`CREATE DATABASE ${databaseName}`);
    return session;
  } catch (cause) {
    await session?.end().catch(() => undefined);
    throw new DatabaseProblem(
      `The database server on port ${port} does not answer as that of ${data.folder}: stop it and start again (${String(cause)}).`,
      { cause },
    );
  }
}

/** A server that was joined may still be recovering: it is asked again for up to a minute. */
async function connectWhenReady(connectionString: string, triesLeft = 240): Promise<Client> {
  const session = new Client({ connectionString });
  session.on('error', () => undefined);
  try {
    await session.connect();
    return session;
  } catch (cause) {
    await session.end().catch(() => undefined);
    const isStarting = cause instanceof Error && 'code' in cause && cause.code === '57P03';
    if (!isStarting || triesLeft === 0) throw cause;
    await setTimeout(250);
    return connectWhenReady(connectionString, triesLeft - 1);
  }
}

async function claim(session: Client, lock: number): Promise<boolean> {
  const { rows } = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    lock,
  ]);
  return rows[0]?.taken === true;
}

async function close(session: Client, data: DataFolder, program: PostgresProgram): Promise<void> {
  session.removeAllListeners('end');
  const isLast = await session
    .query('SELECT pg_advisory_unlock_shared($1)', [inUse])
    .then(() => claim(session, inUse))
    .catch(() => findPostmaster(data.cluster) !== undefined);
  await session.end().catch(() => undefined);
  if (!isLast) return;
  await runProgram(program, 'pg_ctl', ['stop', '-w', '-t', '60', '-m', 'fast', '-D', data.cluster], {
    account: data.account,
    cwd: data.home,
  });
}

function urlOf(data: DataFolder, port: number, database: string): string {
  return `postgresql://${owner}:${data.password}@127.0.0.1:${port}/${database}`;
}

/** The port asked for if it is free, else any that is. */
async function freePort(asked = 0): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (cause) => (asked === 0 ? reject(cause) : resolve(freePort())));
    probe.listen(asked, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lastOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
}

function failed(data: DataFolder, what: string, output: string): DatabaseProblem {
  if (/no space left|check free disk space|disk full/i.test(output)) {
    return new DatabaseProblem(
      `The disk is full: free some space for ${data.home} and start again; nothing was lost.`,
    );
  }
  const lines = output.split('\n');
  const line =
    lines.find((text) => text.includes('FATAL')) ?? lines.findLast((text) => /error|could not/i.test(text));
  const reason = line?.replace(/^.*(FATAL|error): */i, '').trim() ?? 'no reason given';
  return new DatabaseProblem(
    `The database in ${data.home} ${what} (${reason}): put that right and start again.`,
  );
}
