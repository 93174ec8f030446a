import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import { onceOutside } from '@/lib/access/sent-outside';
import { makeCampaignVault, openVault, VAULT_COLUMNS, type VaultRow } from '@/lib/access/vault';
import type { CampaignInput } from '@/lib/campaigns/schema';
import type { CampaignWords } from '@/lib/campaigns/words';
import { appendEvent } from '@/lib/db/audit';
import { db, type Tx } from '@/lib/db/client';
import type { Refusal } from '@/lib/forms/refusal';

/** A campaign somebody has a seat in, as their own list shows it. */
export type OwnCampaign = {
  readonly campaignId: string;
  readonly codeName: string;
  readonly purpose: string;
  readonly isExample: boolean;
  readonly role: Role;
};

/** A campaign about to be opened, with the issues to start from. */
export type NewCampaign = CampaignInput & { readonly issues: readonly string[] };

/** The words of a campaign that was just read. @throws CampaignSealed, TamperedValue */
export function openCampaignWords(campaign: VaultRow & { readonly sealed: string }): CampaignWords {
  return openVault(campaign).open('campaign', campaign.id, campaign.sealed) as CampaignWords;
}

/** The campaigns of a person, by code name; the made-up one last. Sealed ones have no name to list them by. */
export async function listOwnCampaigns(userId: string): Promise<readonly OwnCampaign[]> {
  const seats = await db.seat.findMany({
    where: { userId, removedAt: null, user: { disabledAt: null }, campaign: { sealedAt: null } },
    orderBy: { id: 'asc' },
    select: { role: true, campaign: { select: { ...VAULT_COLUMNS, sealed: true, isExample: true } } },
  });
  return seats
    .map(({ role, campaign }) => {
      const { codeName, purpose } = openCampaignWords(campaign);
      return { campaignId: campaign.id, role, codeName, purpose, isExample: campaign.isExample };
    })
    .sort(
      (one, other) =>
        Number(one.isExample) - Number(other.isExample) || one.codeName.localeCompare(other.codeName),
    );
}

/** Whether somebody may open a campaign here: whoever leads a real one. */
export async function mayOpenCampaigns(userId: string): Promise<boolean> {
  const leads = await db.seat.count({
    where: {
      userId,
      removedAt: null,
      role: 'lead',
      user: { disabledAt: null },
      campaign: { isExample: false },
    },
  });
  return leads > 0;
}

/** Opens a campaign and gives whoever asked the first seat, as a lead. */
export async function openCampaign(
  userId: string,
  input: NewCampaign,
  once: string | null = null,
): Promise<{ readonly campaignId: string } | Refusal> {
  if (!(await mayOpenCampaigns(userId))) return { refused: { key: 'access.notAllowed' }, field: null };
  return onceOutside(once, 'campaign.open', async (tx) => ({
    campaignId: await addCampaign(tx, userId, input),
  }));
}

/** The rows of a new campaign: itself, the seat of its lead, the first event of its chain. */
export async function addCampaign(
  tx: Tx,
  userId: string,
  { codeName, purpose, workforce, issues }: NewCampaign,
): Promise<string> {
  const campaignId = await createCampaign(tx, { codeName, purpose, issues }, { workforce, isExample: false });
  await tx.seat.create({ data: { campaignId, userId, role: 'lead' }, select: { id: true } });
  await appendEvent(tx, { campaignId, userId }, 'campaign.open', [campaignId]);
  return campaignId;
}

/** The row of a new campaign and its first key. */
export async function createCampaign(
  tx: Tx,
  words: CampaignWords,
  facts: { readonly workforce: number; readonly isExample: boolean },
): Promise<string> {
  const id = randomUUID();
  const { vault, secret, key } = makeCampaignVault(id);
  await tx.campaign.create({
    data: { id, ...facts, sealed: vault.seal('campaign', id, words), secret, keys: { create: key } },
    select: { id: true },
  });
  return id;
}
