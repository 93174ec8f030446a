import 'server-only';
import type { KeyObject } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import { findKeyPair } from '@/lib/access/key-pairs';
import { findAnswerOutside, onceOutside } from '@/lib/access/sent-outside';
import { checkOwnPassphrase } from '@/lib/access/step-up';
import { forgetVault } from '@/lib/access/vault';
import { forgetProofAttempts } from '@/lib/access/limits';
import type { Place, SealingKey } from '@/lib/crypto/envelope';
import { installationKey, installationKeyById } from '@/lib/crypto/installation-key';
import { wrappingKey } from '@/lib/crypto/installation-vault';
import { openKeyPair, openWith, sealFor } from '@/lib/crypto/key-pair';
import { openSecret, unwrapKey, wrapKey } from '@/lib/crypto/vault';
import { appendEvent } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';
import { isRefusal, Refused, type Refusal } from '@/lib/forms/refusal';
import { isUuid } from '@/lib/forms/uuid';

/** A campaign that is sealed, as those who have a seat in it see it: nothing else of it can be read. */
export type SealedCampaign = {
  readonly campaignId: string;
  readonly sealedAt: Date;
  readonly role: Role;
  /** Whether their passphrase opens it again. */
  readonly canOpen: boolean;
};

/** The sealed campaigns somebody has a seat in. */
export async function listSealedCampaigns(userId: string): Promise<readonly SealedCampaign[]> {
  const seats = await db.seat.findMany({
    where: { userId, removedAt: null, campaign: { sealedAt: { not: null } } },
    orderBy: { id: 'asc' },
    select: {
      role: true,
      campaign: {
        select: {
          id: true,
          sealedAt: true,
          seals: { where: { userId }, take: 1, select: { version: true } },
        },
      },
    },
  });
  return seats.flatMap(({ role, campaign: { id, sealedAt, seals } }) =>
    sealedAt ? [{ campaignId: id, sealedAt, role, canOpen: role === 'lead' && seals.length > 0 }] : [],
  );
}

/** A sealed campaign somebody has a seat in; null where they have none, or it is not sealed. */
export async function findSealedCampaign(userId: string, campaignId: string): Promise<SealedCampaign | null> {
  if (!isUuid(campaignId)) return null;
  return (await listSealedCampaigns(userId)).find((one) => one.campaignId === campaignId) ?? null;
}

/**
 * Seals the keys of a campaign for each lead who has a key pair, and takes away what the installation opens them with.
 * After the transaction, forget the vault.
 * @throws Refused when the one who seals could not open it again
 */
export async function sealKeys(tx: Tx, campaignId: string, userId: string): Promise<void> {
  const keys = await unwrappedKeys(tx, campaignId);
  const pairs = await tx.userKey.findMany({
    where: {
      user: { disabledAt: null, seats: { some: { campaignId, role: 'lead', removedAt: null } } },
    },
    select: { userId: true, publicKey: true },
  });
  if (!pairs.some((pair) => pair.userId === userId)) throw new Refused({ key: 'safety.noKeyPair' });
  const rows = pairs.flatMap(({ userId: leadId, publicKey }) =>
    keys.map(({ version, bytes }) => ({
      campaignId,
      version: Number(version),
      userId: leadId,
      sealed: sealFor(publicKey, sealPlace(campaignId, version, leadId), bytes),
    })),
  );
  await tx.campaignSeal.createMany({ data: rows });
  await tx.campaignKey.deleteMany({ where: { campaignId } });
  await tx.campaign.update({
    where: { id: campaignId },
    data: { sealedAt: new Date() },
    select: { id: true },
  });
}

/** Opens a sealed campaign for everybody again, with the passphrase of one of its leads. */
export async function openSealedCampaign(
  userId: string,
  campaignId: string,
  passphrase: string,
  once: string | null = null,
): Promise<{ readonly open: true } | Refusal> {
  if (await findAnswerOutside(once, 'campaign.open-again')) return { open: true };
  const found = await findSealedCampaign(userId, campaignId);
  if (!found?.canOpen) return { refused: { key: 'safety.cannotOpen' }, field: null };
  const checked = await checkOwnPassphrase(userId, passphrase);
  if (isRefusal(checked)) return checked;
  await forgetProofAttempts(userId);
  const pair = await findKeyPair(userId);
  if (!pair) return { refused: { key: 'safety.cannotOpen' }, field: null };
  const privateKey = await openKeyPair(userId, pair, passphrase);
  const opened = await onceOutside(once, 'campaign.open-again', (tx) =>
    unsealKeys(tx, campaignId, userId, privateKey),
  );
  forgetVault(campaignId);
  return opened;
}

async function unsealKeys(
  tx: Tx,
  campaignId: string,
  userId: string,
  privateKey: KeyObject,
): Promise<{ readonly open: true }> {
  await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
  const mine = await tx.campaignSeal.findMany({
    where: {
      campaignId,
      userId,
      campaign: { seats: { some: { userId, role: 'lead', removedAt: null } } },
    },
    select: { version: true, sealed: true },
    orderBy: { version: 'desc' },
  });
  if (mine.length === 0) throw new Refused({ key: 'safety.cannotOpen' });
  const keys = mine.map(({ version, sealed }): SealingKey => {
    const place = sealPlace(campaignId, String(version), userId);
    return { version: String(version), bytes: openWith(privateKey, place, sealed) };
  });
  const { secret } = await tx.campaign.update({
    where: { id: campaignId },
    data: { sealedAt: null, webRevision: { increment: 1 } },
    select: { secret: true },
  });
  // What is wrapped now must be what the campaign was sealed with: this opens or throws.
  openSecret(keys, campaignId, secret);
  const at = new Date();
  await tx.campaignKey.createMany({
    data: keys.map((key, place) => ({
      campaignId,
      version: Number(key.version),
      wrapped: wrapKey(wrappingKey(installationKey()), campaignId, key).wrapped,
      allSealedAt: place === 0 ? at : null,
    })),
  });
  await tx.campaignSeal.deleteMany({ where: { campaignId } });
  await appendEvent(tx, { campaignId, userId }, 'campaign.open-again', [campaignId]);
  return { open: true };
}

async function unwrappedKeys(tx: Tx, campaignId: string): Promise<readonly SealingKey[]> {
  const rows = await tx.campaignKey.findMany({
    where: { campaignId },
    select: { version: true, wrapped: true },
  });
  return rows.map(({ version, wrapped }) =>
    unwrapKey((id) => installationKeyById(id).bytes, campaignId, { version: String(version), wrapped }),
  );
}

function sealPlace(campaignId: string, version: string, userId: string): Place {
  return { table: 'campaign_seal', column: 'sealed', campaignId, rowId: `${version} ${userId}` };
}
