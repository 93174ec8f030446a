import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { handleOf, openVault, vaultOf, VAULT_COLUMNS } from '@/lib/access/vault';
import { keyVersionOf } from '@/lib/crypto/envelope';
import { db } from '@/lib/db/client';
import { makeSeat, makeUser } from '@/tests/db/rows';

const WORKERS = 300;

/** Rows of every kind that is sealed in its own way. */
export async function fillCampaign(campaignId: string): Promise<void> {
  const vault = await vaultOf(campaignId);
  const userId = await makeUser();
  await makeSeat(campaignId, userId, 'lead');
  await db.worker.createMany({
    data: Array.from({ length: WORKERS }, (_, n) => {
      const id = randomUUID();
      return { id, campaignId, sealed: vault.seal('worker', id, { name: `Nadia ${String(n)}` }) };
    }),
  });
  const key = randomUUID();
  await db.oneOnOneDraft.create({
    data: {
      campaignId,
      userId,
      idempotencyKey: key,
      sealed: vault.seal('one_on_one_draft', `${userId} ${key}`, { entered: { notes: 'later' } }),
    },
  });
  const id = randomUUID();
  await db.importDraft.create({
    data: {
      id,
      campaignId,
      idempotencyKey: key,
      uploadedById: userId,
      kind: 'workers',
      sealed: vault.seal('import_draft', id, { fileName: 'list.csv' }),
      content: new Uint8Array(vault.sealFile('import_draft', id, Buffer.from([0, 255, 124, 1]))),
    },
  });
}

/** A campaign's vault as another process would open it. */
export async function freshVault(campaignId: string) {
  return openVault(await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: VAULT_COLUMNS }));
}

/** Opens every sealed value there is, and says with which versions the coworkers of each campaign are sealed. */
export async function openEverything(campaigns: readonly string[]): Promise<readonly string[][]> {
  const all: string[][] = [];
  for (const campaignId of campaigns) {
    const vault = await freshVault(campaignId);
    const workers = await db.worker.findMany({ where: { campaignId }, select: { id: true, sealed: true } });
    expect(workers).toHaveLength(WORKERS);
    const names = workers.map(
      ({ id, sealed }) => (vault.open('worker', id, sealed) as { name: string }).name,
    );
    expect(new Set(names).size).toBe(WORKERS);
    all.push([...new Set(workers.map(({ sealed }) => keyVersionOf(sealed)))].sort());
    const draft = await db.oneOnOneDraft.findFirstOrThrow({ where: { campaignId } });
    const place = `${draft.userId} ${draft.idempotencyKey}`;
    expect(vault.open('one_on_one_draft', place, draft.sealed)).toEqual({ entered: { notes: 'later' } });
    const file = await db.importDraft.findFirstOrThrow({ where: { campaignId } });
    expect([...vault.openFile('import_draft', file.id, file.content ?? new Uint8Array())]).toEqual([
      0, 255, 124, 1,
    ]);
  }
  for (const user of await db.user.findMany({ select: { id: true, sealed: true } })) handleOf(user);
  return all;
}
