import path from 'node:path';
import { z } from 'zod';

/** Everything that can be set from outside, with the folders as absolute paths. */
export type Settings = {
  /** A PostgreSQL of your own; without it Woven runs the one it brings along. */
  readonly databaseUrl: string | undefined;
  /** Where the embedded database lives. */
  readonly dataFolder: string;
  /** Where the database that Woven brings along lies, told to the server by whoever opened it; undefined for one of your own. */
  readonly databaseHome: string | undefined;
  /** The address and port the server listens on. */
  readonly host: string;
  readonly port: number;
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether people reach the server by https, so that cookies may be marked so. */
  readonly isSecure: boolean;
  /** The file with the installation's key, outside the data folder. */
  readonly keyFile: string;
  /** The installation's key itself, where it is not in a file: 64 hexadecimal digits; older ones after it, with commas between. */
  readonly key: string | undefined;
  /** Whether the server must be unlocked with the key file's passphrase after each start. */
  readonly isSealedStart: boolean;
  /** For whom backups are encrypted, whatever else is chosen: age recipients, as they were given. */
  readonly backupTo: readonly string[];
  /** The folder that backups made by themselves go to. */
  readonly backupFolder: string;
  /** How much the server's log says; never a name at any level. */
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** What whoever gathers figures must show at `/metrics`; without one there is no such address. */
  readonly metricsToken: string | undefined;
};

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A setting that cannot be used: which one, and what to do, in a sentence. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

const hostPattern = /^[a-z0-9.:_-]+$/i;

const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      (text) => isUrl(text, ['postgres:', 'postgresql:']),
      'DATABASE_URL must look like postgresql://user:password@host:5432/database; leave it out to use the database Woven brings along.',
    )
    .optional(),
  WOVEN_DATA: z.string().default('./data'),
  WOVEN_DATABASE_HOME: z.string().optional(),
  WOVEN_KEY_FILE: z.string().default('./woven.key'),
  WOVEN_SEALED: z.enum(['0', '1'], 'WOVEN_SEALED must be 1, or left out.').optional(),
  WOVEN_KEY: z
    .string()
    .regex(
      /^\s*[0-9a-f]{64}(\s*,\s*[0-9a-f]{64})*\s*$/i,
      'WOVEN_KEY must be 64 hexadecimal digits, as `openssl rand -hex 32` prints them; leave it out to keep the key in a file.',
    )
    .optional(),
  HOST: z
    .string()
    .regex(
      hostPattern,
      'HOST must be an address of this machine to listen on, such as 127.0.0.1, or 0.0.0.0 for all of them.',
    )
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      'PORT must be a whole number from 1 to 65535, such as 3000.',
    )
    .default('3000'),
  WOVEN_URL: z
    .string()
    .refine(
      isOrigin,
      'WOVEN_URL must be the address people type, without a path, such as https://woven.example.org.',
    )
    .optional(),
  WOVEN_BACKUPS: z.string().default('./backups'),
  WOVEN_BACKUP_TO: z
    .string()
    .regex(
      /^\s*age1[a-z0-9]{58}([\s,]+age1[a-z0-9]{58})*\s*$/,
      'WOVEN_BACKUP_TO must be the public key of an age identity, age1 and 58 letters, as npm run woven -- backup keygen prints it (several with commas between).',
    )
    .default(''),
  WOVEN_LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `WOVEN_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.` })
    .default('info'),
  WOVEN_METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{24,}$/,
      'WOVEN_METRICS_TOKEN must be 24 letters and digits or more, as `openssl rand -hex 24` prints them; leave it out to have no /metrics.',
    )
    .optional(),
});

/**
 * The settings in an environment. An empty variable counts as one that is not set.
 * @throws WrongSettings with one sentence for each setting that cannot be used
 */
export function parseSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(withoutEmpty(source));
  if (!parsed.success) throw new WrongSettings(parsed.error.issues.map((issue) => issue.message));
  const {
    DATABASE_URL,
    WOVEN_DATA,
    WOVEN_DATABASE_HOME,
    WOVEN_KEY_FILE,
    WOVEN_KEY,
    WOVEN_SEALED,
    WOVEN_BACKUP_TO,
    WOVEN_BACKUPS,
    HOST,
    PORT,
    WOVEN_URL,
    WOVEN_LOG_LEVEL,
    WOVEN_METRICS_TOKEN,
  } = parsed.data;
  const dataFolder = path.resolve(/* turbopackIgnore: true */ WOVEN_DATA);
  const keyFile = path.resolve(/* turbopackIgnore: true */ WOVEN_KEY_FILE);
  if (isInside(keyFile, dataFolder)) {
    throw new WrongSettings([
      'WOVEN_KEY_FILE must lie outside the data folder, so that a copy of the data does not carry its own key.',
    ]);
  }
  const publicUrl = new URL(WOVEN_URL ?? `http://${reachable(HOST)}:${PORT}`).origin;
  return {
    databaseUrl: DATABASE_URL,
    dataFolder,
    databaseHome: WOVEN_DATABASE_HOME,
    host: HOST,
    port: Number(PORT),
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
    keyFile,
    key: WOVEN_KEY,
    isSealedStart: WOVEN_SEALED === '1',
    backupTo: WOVEN_BACKUP_TO.split(/[\s,]+/).filter(Boolean),
    backupFolder: path.resolve(/* turbopackIgnore: true */ WOVEN_BACKUPS),
    logLevel: WOVEN_LOG_LEVEL,
    metricsToken: WOVEN_METRICS_TOKEN,
  };
}

function withoutEmpty(source: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!isUrl(text, ['http:', 'https:'])) return false;
  const url = new URL(text);
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

/** A name a browser on this machine can open when the server listens on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
