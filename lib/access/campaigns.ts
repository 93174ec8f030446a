import 'server-only';
import type { Role } from '@/lib/access/policy';
import type { CampaignInput } from '@/lib/campaigns/schema';
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

/** The campaigns of a person, by code name; the made-up one last. */
export async function listOwnCampaigns(userId: string): Promise<readonly OwnCampaign[]> {
  const seats = await db.seat.findMany({
    where: { userId, removedAt: null, user: { disabledAt: null } },
    orderBy: [{ campaign: { isExample: 'asc' } }, { campaign: { codeName: 'asc' } }, { id: 'asc' }],
    select: {
      role: true,
      campaign: { select: { id: true, codeName: true, purpose: true, isExample: true } },
    },
  });
  return seats.map(({ role, campaign: { id, ...campaign } }) => ({ campaignId: id, role, ...campaign }));
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
): Promise<{ readonly campaignId: string } | Refusal> {
  if (!(await mayOpenCampaigns(userId))) return { refused: { key: 'access.notAllowed' }, field: null };
  return { campaignId: await db.$transaction((tx) => addCampaign(tx, userId, input)) };
}

/** The rows of a new campaign: itself, the seat of its lead, the first event of its chain. */
export async function addCampaign(
  tx: Tx,
  userId: string,
  { codeName, purpose, workforce, issues }: NewCampaign,
): Promise<string> {
  const campaign = await tx.campaign.create({
    data: {
      codeName,
      purpose,
      workforce,
      issues: [...issues],
      seats: { create: { userId, role: 'lead' } },
    },
    select: { id: true },
  });
  await appendEvent(tx, { campaignId: campaign.id, userId }, 'campaign.open', [campaign.id]);
  return campaign.id;
}
