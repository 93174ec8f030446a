import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeInstallationKey } from '@/lib/crypto/key-file';
import { openEmbedded } from '@/lib/db/embedded';
import { migrate } from '@/lib/db/migrate';

const MARK = 'WOVEN_BENCH_SERVER';

/**
 * Runs a bench once more with a database and a key of its own in its environment, which is read when the first of our modules is
 * loaded; answers true in that second run. What was made is gone afterwards.
 */
export async function hasOwnServer(): Promise<boolean> {
  if (process.env[MARK] !== undefined) return true;
  const folder = mkdtempSync(path.join(tmpdir(), 'woven-bench-'));
  const database = await openEmbedded(folder, { fsync: 'off', synchronous_commit: 'off' });
  await migrate(database.url, path.resolve('prisma/migrations'));
  const keyFile = path.join(folder, 'bench.key');
  makeInstallationKey(keyFile);
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      WOVEN_KEY_FILE: keyFile,
      WOVEN_LOG_LEVEL: 'silent',
      [MARK]: '1',
    },
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  process.exitCode = code ?? 1;
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(database.home, { recursive: true, force: true });
  return false;
}
