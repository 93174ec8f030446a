import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { changePassphrase } from '@/lib/access/accounts';
import { listSealedCampaigns, openSealedCampaign } from '@/lib/access/campaign-seal';
import { listOwnCampaigns } from '@/lib/access/campaigns';
import { keepKeyPair } from '@/lib/access/key-pairs';
import { hashPassphrase } from '@/lib/access/passphrase';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { findSession, openSession } from '@/lib/access/sessions';
import { vaultOf } from '@/lib/access/vault';
import { readKeyFile } from '@/lib/crypto/key-file';
import { openText } from '@/lib/crypto/envelope';
import { unwrapKey } from '@/lib/crypto/vault';
import { db } from '@/lib/db/client';
import { rotateKeys } from '@/lib/db/rotate-keys';
import { sealCampaign } from '@/lib/safety/commands';
import { listSealLeads } from '@/lib/safety/queries';
import { makeCampaignRow, makeSeat, makeUser, makeWorker, seatOf } from '@/tests/db/rows';

const RIGHT = 'kettle orchard violin bus';
const url = process.env['DATABASE_URL'] ?? '';
const keyFile = process.env['WOVEN_KEY_FILE'] ?? '';

/** Somebody with a passphrase that opens, and a seat. */
async function member(campaignId: string, role: Role, hasPair = true): Promise<Seat> {
  const userId = await makeUser();
  await db.user.update({ where: { id: userId }, data: { passphraseHash: await hashPassphrase(RIGHT) } });
  if (hasPair) await keepKeyPair(userId, RIGHT);
  return makeSeat(campaignId, userId, role);
}

const session = async (userId: string) => {
  const code = await openSession(userId);
  return { code };
};

describe('a sealed campaign', () => {
  let rosa: Seat;
  let ines: Seat;
  let amos: Seat;
  let worker: string;
  let keysBefore: readonly { version: number; wrapped: string }[];
  let campaignId: string;

  beforeAll(async () => {
    campaignId = await makeCampaignRow('Canary Ferry');
    [rosa, ines, amos] = [
      await member(campaignId, 'lead'),
      await member(campaignId, 'lead', false),
      await member(campaignId, 'organizer'),
    ];
    worker = await makeWorker(campaignId, 'Nadia Canary');
    // Several data keys, as after a rotation.
    await rotateKeys(url, { key: undefined, keyFile }, { installation: false, settle: 0 }, () => undefined);
    keysBefore = await db.campaignKey.findMany({ where: { campaignId } });
    rosa = await seatOf(rosa.userId, campaignId);
  });

  test('is sealed by a lead who could open it again, and by nobody else', async () => {
    expect((await listSealLeads(rosa)).map(({ canOpen }) => canOpen).sort()).toEqual([false, true]);
    expect(await sealCampaign(amos)).toMatchObject({ refused: { key: 'access.notAllowed' } });
    expect(await sealCampaign(ines)).toMatchObject({ refused: { key: 'safety.noKeyPair' } });
    const sessions = await Promise.all([rosa, ines, amos].map(({ userId }) => session(userId)));
    const elsewhere = await session((await member(await makeCampaignRow('Other'), 'lead', false)).userId);
    expect(await sealCampaign(rosa)).toEqual({ sealed: true });
    for (const { code } of sessions) expect(await findSession(code)).toBeNull();
    expect(await findSession(elsewhere.code)).not.toBeNull();
  });

  test('is not there for any query: no seat, no name in a list, no vault', async () => {
    for (const { userId } of [rosa, ines, amos]) {
      expect(await findSeat(userId, campaignId)).toBeNull();
      expect(await listOwnCampaigns(userId)).toEqual([]);
    }
    await expect(vaultOf(campaignId)).rejects.toThrow(/no key that opens it/);
    const [ofRosa, ofInes, ofAmos] = await Promise.all(
      [rosa, ines, amos].map(({ userId }) => listSealedCampaigns(userId)),
    );
    expect([ofRosa, ofInes, ofAmos].map((list) => list?.[0]?.canOpen)).toEqual([true, false, false]);
    expect(await sealCampaign(rosa)).toHaveProperty('refused');
  });

  test('with the database, the key file and the running server nothing of it opens', async () => {
    const keys = readKeyFile(keyFile);
    const thief = new Client({ connectionString: url });
    await thief.connect();
    const { rows: tables } = await thief.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await thief.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
      texts.push(...rows.map(({ row }) => row));
    }
    await thief.end();
    expect(texts.join('\n')).not.toMatch(/Canary/);
    const wrapped = texts.flatMap((text) => text.match(/v1\|[^"\\ ]+/g) ?? []);
    expect(wrapped.length).toBeGreaterThan(5);
    // Every sealed value there is, tried as the wrapped key of the campaign, under every key in the key file.
    let opened = 0;
    for (const value of wrapped) {
      for (const key of keys) {
        for (const version of ['1', '2', '3']) {
          try {
            unwrapKey(() => key.bytes, campaignId, { version, wrapped: value });
            opened += 1;
          } catch {
            // Nothing opens: that is the proof.
          }
        }
        const place = { table: 'worker', column: 'sealed', campaignId, rowId: worker };
        expect(() => openText(() => key.bytes, place, value)).toThrow();
      }
    }
    expect(opened).toBe(0);
    // The same search finds what it looks for while the campaign is open: see that it could have.
    const [before] = keysBefore;
    const found = keys.some((key) => {
      const { version, wrapped: value } = before!;
      return (
        unwrapKey(() => key.bytes, campaignId, { version: String(version), wrapped: value }).bytes.length ===
        32
      );
    });
    expect(found).toBe(true);
    expect(readFileSync(keyFile, 'utf8')).not.toContain(campaignId);
  });

  test('a rotation leaves it alone', async () => {
    const before = await db.worker.findUnique({ where: { id: worker }, select: { sealed: true } });
    const wish = { installation: false, settle: 0 };
    const rotated = await rotateKeys(url, { key: undefined, keyFile }, wish, () => undefined);
    expect(rotated?.sealed).toBe(1);
    expect(await db.worker.findUnique({ where: { id: worker }, select: { sealed: true } })).toEqual(before);
  });

  test('is opened by the passphrase of a lead it was sealed for, also by a new one, and by nothing else', async () => {
    const open = (seat: Seat, passphrase: string) => openSealedCampaign(seat.userId, campaignId, passphrase);
    expect(await open(amos, RIGHT)).toMatchObject({ refused: { key: 'safety.cannotOpen' } });
    await keepKeyPair(ines.userId, RIGHT);
    expect(await open(ines, RIGHT)).toMatchObject({ refused: { key: 'safety.cannotOpen' } });
    const changed = 'ladder pepper moon street';
    expect(await changePassphrase(rosa.userId, RIGHT, changed)).not.toHaveProperty('refused');
    expect(await open(rosa, RIGHT)).toMatchObject({ refused: { key: 'access.currentWrong' } });
    expect(await openSealedCampaign(rosa.userId, randomUUID(), changed)).toHaveProperty('refused');
    expect(await open(rosa, changed)).toEqual({ open: true });
    const seat = await seatOf(amos.userId, campaignId);
    expect(seat.campaign.codeName).toBe('Canary Ferry');
    const { sealed } = await db.worker.findUniqueOrThrow({ where: { id: worker }, select: { sealed: true } });
    expect((await vaultOf(campaignId)).open('worker', worker, sealed)).toMatchObject({
      name: 'Nadia Canary',
    });
    expect(await db.campaignSeal.count()).toBe(0);
    const deeds = await db.auditEvent.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } });
    expect(deeds.map(({ deed }) => deed)).toEqual(['campaign.seal', 'campaign.open-again']);
  });
});
