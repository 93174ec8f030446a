import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/access/policy';
import { findSeat, type Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';

/** A campaign of its own with the named coworkers and a lead, Rosa. */
export async function makeCampaign<Name extends string>(
  ...names: readonly Name[]
): Promise<{ rosa: Seat; ids: Readonly<Record<Name, string>> }> {
  const campaign = await db.campaign.create({
    data: { codeName: 'Lighthouse', purpose: 'A say in the rates', workforce: 40, issues: ['Pay'] },
    select: { id: true },
  });
  const added = names.map(async (name) => {
    const data = { campaignId: campaign.id, name };
    return [name, (await db.worker.create({ data, select: { id: true } })).id] as const;
  });
  const ids = Object.fromEntries(await Promise.all(added)) as Record<Name, string>;
  return { rosa: await takeSeat(campaign.id, 'lead'), ids };
}

/** Gives somebody new a seat in a campaign; with `workerId` they are one of the coworkers themselves. */
export async function takeSeat(campaignId: string, role: Role, workerId?: string): Promise<Seat> {
  const handle = `somebody-${randomUUID()}`;
  const { id: userId } = await db.user.create({
    data: { handle, handleKey: handle, passphraseHash: '-' },
    select: { id: true },
  });
  await db.seat.create({
    data: { campaignId, userId, role, ...(workerId !== undefined && { workerId }) },
    select: { id: true },
  });
  const seat = await findSeat(userId, campaignId);
  if (!seat) throw new Error('the seat just made was not found');
  return seat;
}
