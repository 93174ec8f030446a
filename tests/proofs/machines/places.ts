import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder that other accounts can come through. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `woven-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Debian's nginx; installed where we may. Null where there is none. */
export function findNginx(): string | null {
  return findProgram(['/usr/sbin/nginx'], 'nginx');
}

/** The programs of Debian's PostgreSQL, which brings what makes a standby; null where there is none. */
export function findPostgres(): string | null {
  const found = findProgram(postgresPrograms(), 'postgresql') ?? postgresPrograms()[0];
  return found === undefined ? null : path.dirname(found);
}

function postgresPrograms(): string[] {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home) : [];
  return versions.map((version) => path.join(home, version, 'bin', 'pg_basebackup')).filter(existsSync);
}

function findProgram(places: readonly string[], debian: string): string | null {
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0) return null;
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', debian], { stdio: 'ignore', timeout: 120_000 });
  } catch {
    return null;
  }
  return places.find((place) => existsSync(place)) ?? null;
}
