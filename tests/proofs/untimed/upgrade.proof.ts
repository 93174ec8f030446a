import { rmSync } from 'node:fs';
import path from 'node:path';
import { inject, vi } from 'vitest';
import { verifyAudit } from '@/lib/db/audit-verify';
import { migrate, migrationsIn } from '@/lib/db/migrate';
import { proof } from '@/tests/proofs/proof';
import { cutting } from '@/tests/upgrade/cut';
import { FIXTURES, toldBy } from '@/tests/upgrade/fixtures';
import { contentNow, isMadeAnew, lostIn } from '@/tests/upgrade/told-now';
import { appliedIn, Trials, upgradeApart } from '@/tests/upgrade/trial';

const { keyFile } = vi.hoisted(() => {
  const own = `${process.env['WOVEN_KEY_FILE'] ?? ''}.upgrade`;
  process.env['WOVEN_KEY_FILE'] = own;
  return { keyFile: own };
});
const migrations = path.resolve('prisma/migrations');
const all = migrationsIn(migrations);
/** Statements of an upgrade that are cut off, over all fixtures, and processes that are killed. */
const CUTS = 60;
const KILLS = 20;

proof(
  'an upgrade that is cut short',
  `every landed schema: equal content; ${String(CUTS)} cuts and ${String(KILLS)} kills leave old or new, then new`,
  async () => {
    const trials = new Trials(inject('attacked').databaseUrl, keyFile);
    const faults: string[] = [];
    const tally = { old: 0, new: 0 };
    for (const fixture of FIXTURES) {
      await trials.lay(fixture);
      const whole = await trials.copy();
      const startedAt = performance.now();
      const { sent } = await cutting(0, () => migrate(whole, migrations));
      const took = performance.now() - startedAt;
      faults.push(...(await told(fixture, whole)));
      const share = Math.ceil(CUTS / FIXTURES.length);
      for (let cut = 0; cut < share; cut += 1) {
        const at = 1 + Math.round((cut * (sent - 1)) / (share - 1));
        const copy = await trials.copy();
        await cutting(at, () => migrate(copy, migrations));
        faults.push(...(await afterwards(fixture, copy, `cut at ${String(at)} of ${String(sent)}`, tally)));
      }
      for (let kill = 0; kill < KILLS / FIXTURES.length; kill += 1) {
        const copy = await trials.copy();
        const after = Math.random() * took * 1.2;
        await upgradeApart(copy, keyFile, after);
        faults.push(...(await afterwards(fixture, copy, `killed after ${after.toFixed(0)} ms`, tally)));
      }
      faults.push(...(await atOnce(fixture, await trials.copy())));
    }
    await trials.clear();
    rmSync(keyFile, { force: true });
    const left = `${String(tally.old)} left the old database, ${String(tally.new)} the new one`;
    return {
      found: `${String(FIXTURES.length)} schemas alike; ${left}; ${String(faults.length)} faults`,
      faults,
    };
  },
);

/** What is wrong with an upgraded database: anything lost, an event that is not as it was written. */
async function told(fixture: string, databaseUrl: string): Promise<readonly string[]> {
  const applied = await appliedIn(databaseUrl);
  const audit = await verifyAudit(databaseUrl);
  return [
    ...lostIn(await contentNow(databaseUrl), toldBy(fixture).content, isMadeAnew),
    ...audit.flatMap(({ problems }) => problems.map((problem) => `audit: ${JSON.stringify(problem)}`)),
    ...(applied.join() === all.join() ? [] : ['it is not up to date']),
  ].map((fault) => `${fixture}: ${fault}`);
}

/** Old or new and nothing between; and new once it is started again. */
async function afterwards(
  fixture: string,
  databaseUrl: string,
  how: string,
  tally: { old: number; new: number },
): Promise<readonly string[]> {
  const { length } = await appliedIn(databaseUrl);
  const isNew = length === all.length;
  tally[isNew ? 'new' : 'old'] += 1;
  const { content } = toldBy(fixture);
  const isWhole = isNew ? isMadeAnew : () => false;
  const between = lostIn(await contentNow(databaseUrl), content, isWhole);
  await migrate(databaseUrl, migrations);
  return [...between, ...(await told(fixture, databaseUrl))].map((fault) => `${how}: ${fault}`);
}

/** Two machines that start at once: one does it. */
async function atOnce(fixture: string, databaseUrl: string): Promise<readonly string[]> {
  const done = await Promise.all([upgradeApart(databaseUrl, keyFile), upgradeApart(databaseUrl, keyFile)]);
  const doers = done.filter((count) => count !== 0).length;
  const isOne = doers === 1 && !done.includes(null);
  return [
    ...(isOne ? [] : [`${fixture}: two at once said ${done.join(' and ')}`]),
    ...(await told(fixture, databaseUrl)),
  ];
}
