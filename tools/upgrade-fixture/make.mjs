import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * node tools/upgrade-fixture/make.mjs VERSION COMMIT: a dump of a database as that commit's own code writes it, its key and
 * what that code read of it, in tests/fixtures/upgrade/VERSION. See the README there. Needs git, npm, and the `psql` and
 * `pg_dump` of a PostgreSQL 14 or newer at DATABASE_URL, where it may make a database.
 */
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const [version, commit, kept] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const server = process.env.DATABASE_URL;
if (!version || !commit || !server) {
  process.stderr.write(
    'DATABASE_URL=postgresql://… node tools/upgrade-fixture/make.mjs VERSION COMMIT [--example]\n',
  );
  process.exit(2);
}
const MOST = 150_000;
const here = path.resolve(import.meta.dirname, '../..');
const out = path.join(here, 'tests/fixtures/upgrade', version);
const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'woven-fixture-'));
const name = `fixture_${version.replaceAll(/\W/g, '_')}`;
const url = new URL(server);
url.pathname = `/${name}`;

const run = (program, words, options = {}) =>
  execFileSync(program, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...options,
  });
const sql = (statement) => run('psql', [server, '-qc', statement]);

if (!existsSync(path.join(folder, 'package.json')))
  run('git', ['-C', here, 'worktree', 'add', '--detach', folder, commit]);
try {
  if (!existsSync(path.join(folder, 'node_modules')))
    run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
  run(process.execPath, ['-e', `import('./bin/prepare.mjs').then((m) => m.prepare())`], { cwd: folder });
  // It throws outside of a build; what it guards against is of no concern here.
  writeFileSync(path.join(folder, 'node_modules/server-only/index.js'), '');
  sql(`DROP DATABASE IF EXISTS ${name}`);
  sql(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  sql(`ALTER DATABASE ${name} SET timezone = 'UTC'`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  fill();
  const dump = run('pg_dump', [
    url.href,
    '--inserts',
    '--rows-per-insert=200',
    '--no-owner',
    '--no-privileges',
  ]);
  writeFileSync(path.join(out, 'dump.sql.gz'), gzipSync(Buffer.from(restorable(dump)), { level: 9 }));
  pack('told.json');
  sql(`DROP DATABASE ${name}`);
} finally {
  if (!kept) run('git', ['-C', here, 'worktree', 'remove', '--force', folder]);
}
const size = ['dump.sql.gz', 'told.json.gz'].map((file) => statSync(path.join(out, file)).size);
process.stdout.write(`${version}: ${size.join(' + ')} bytes\n`);
if (size.some((bytes) => bytes > MOST)) process.exitCode = 1;

function fill() {
  const told = path.join(out, 'told.json');
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'fill.mjs')],
    {
      cwd: folder,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: url.href,
        WOVEN_KEY_FILE: path.join(out, 'key.txt'),
        WOVEN_LOG_LEVEL: 'silent',
        WOVEN_URL: 'http://localhost:3000',
        TOLD: told,
        VERSION: version,
        EXAMPLE: flags.includes('--example') ? '1' : '0',
        TAILORS: path.join(here, 'tests/fixtures/kapferer'),
        CONTENT: pathToFileURL(path.join(here, 'tests/upgrade/content.ts')).href,
      },
    },
  );
  if (status !== 0) throw new Error('it could not be filled: the lines above say why');
}

function pack(file) {
  const full = path.join(out, file);
  writeFileSync(`${full}.gz`, gzipSync(readFileSync(full), { level: 9 }));
  rmSync(full);
}

/** Without what only `psql` understands, and what would turn off the schema's name for good. */
function restorable(dump) {
  return dump
    .split('\n')
    .filter((line) => !line.startsWith('\\') && !line.startsWith('--') && line !== '')
    .filter((line) => !line.includes("set_config('search_path'"))
    .join('\n');
}
