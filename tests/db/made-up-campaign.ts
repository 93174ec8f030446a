import type { Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { makeCampaignRow, makeSeat, makeUser, makeWorker, withTurf } from './rows';

/** A campaign of its own with the named coworkers and a lead, Rosa. */
export async function makeCampaign<Name extends string>(
  ...names: readonly Name[]
): Promise<{ rosa: Seat; ids: Readonly<Record<Name, string>> }> {
  const campaignId = await makeCampaignRow();
  const added = names.map(async (name) => [name, await makeWorker(campaignId, name)] as const);
  const ids = Object.fromEntries(await Promise.all(added)) as Record<Name, string>;
  return { rosa: await takeSeat(campaignId, 'lead'), ids };
}

/** Gives somebody new a seat in a campaign, with everybody for their turf; with `workerId` they are one of the coworkers. */
export async function takeSeat(campaignId: string, role: Role, workerId?: string): Promise<Seat> {
  const seat = await makeSeat(campaignId, await makeUser(), role, workerId ?? null);
  return role === 'organizer' ? withTurf(seat) : seat;
}
