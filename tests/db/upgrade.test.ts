import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findSeat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { appliedMigrations } from '@/lib/db/applied-migrations';
import { verifyAudit } from '@/lib/db/audit-verify';
import { migrate, migrationsIn } from '@/lib/db/migrate';
import { cutting } from '@/tests/upgrade/cut';
import { FIXTURES, inSession, layDown, toldBy } from '@/tests/upgrade/fixtures';
import { contentNow, isMadeAnew, lostIn } from '@/tests/upgrade/told-now';

// Databases as each landed schema's own code wrote them (tests/fixtures/upgrade), brought up to date. The same with every
// single cut, and with processes that are killed, is tests/proofs/untimed/upgrade.proof.ts.

const { keyFile } = vi.hoisted(() => {
  const own = `${process.env['WOVEN_KEY_FILE'] ?? ''}.upgrade`;
  process.env['WOVEN_KEY_FILE'] = own;
  return { keyFile: own };
});
const url = process.env['DATABASE_URL'] ?? '';
const migrations = path.resolve('prisma/migrations');
const all = migrationsIn(migrations);
const [oldest = ''] = FIXTURES;
const CUTS = 2;

const applied = () => inSession(url, async (session) => (await appliedMigrations(session)).toSorted());

afterEach(() => vi.useRealTimers());
afterAll(() => rmSync(keyFile, { force: true }));

describe.each(FIXTURES)('a database of Woven %s', (fixture) => {
  const { at, content, figures } = toldBy(fixture);
  beforeEach(() => layDown(fixture, url, keyFile));

  test('says after the upgrade what it said before, and its webs show the same figures', async () => {
    await migrate(url, migrations);
    expect(await applied()).toEqual(all);
    expect(lostIn(await contentNow(url), content, isMadeAnew)).toEqual([]);
    for (const { problems, isSealed } of await verifyAudit(url)) expect(isSealed ? [] : problems).toEqual([]);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
    for (const [campaignId, { userId, summary }] of Object.entries(figures)) {
      const seat = await findSeat(userId, campaignId);
      expect(seat && (await findAnalysis(seat)).analysis.summary).toMatchObject(summary);
    }
  });
});

describe('an upgrade from the oldest version', () => {
  beforeEach(() => layDown(oldest, url, keyFile));

  test('that is cut off at any statement leaves the old database or the new one, and started again it is new', async () => {
    const before = await applied();
    const { sent } = await cutting(0, () => migrate(url, migrations));
    for (let cut = 0; cut < CUTS; cut += 1) {
      await layDown(oldest, url, keyFile);
      const at = 1 + Math.floor(Math.random() * sent);
      const { thrown } = await cutting(at, () => migrate(url, migrations));
      const after = await applied();
      expect([before, all], `cut at ${String(at)} of ${String(sent)}`).toContainEqual(after);
      expect(thrown).not.toBeNull();
      if (after.length === before.length)
        expect(lostIn(await contentNow(url), toldBy(oldest).content, () => false)).toEqual([]);
      await migrate(url, migrations);
      expect(lostIn(await contentNow(url), toldBy(oldest).content, isMadeAnew)).toEqual([]);
    }
  });

  test('that two processes begin at once is done by one of them', async () => {
    const done = await Promise.all([migrate(url, migrations), migrate(url, migrations)]);
    expect(done.filter((names) => names.length > 0)).toHaveLength(1);
    expect(lostIn(await contentNow(url), toldBy(oldest).content, isMadeAnew)).toEqual([]);
  });
});

test('an older Woven refuses what a newer one wrote in one sentence, and touches nothing', async () => {
  await layDown(oldest, url, keyFile);
  const future = '20990101000000_from_the_future';
  await inSession(url, (session) =>
    session.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('future', '-', $1, now(), 1)`,
      [future],
    ),
  );
  const before = await applied();
  const refused = migrate(url, migrations);
  await expect(refused).rejects.toThrow(
    /^The database was written by a newer Woven \(.*from_the_future\): [^.]*\.$/,
  );
  expect(await applied()).toEqual(before);
});
