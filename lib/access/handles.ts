import 'server-only';
import { handleOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

/** The handles of everybody who has or had a seat in a campaign, by seat and by user. */
export type Handles = {
  readonly bySeat: ReadonlyMap<string, string>;
  readonly byUser: ReadonlyMap<string, string>;
};

/** Reads them; the campaign is one the asker has a seat in. */
export async function listHandles(campaignId: string): Promise<Handles> {
  const seats = await db.seat.findMany({
    where: { campaignId },
    select: { id: true, userId: true, user: { select: { id: true, sealed: true } } },
  });
  const told = seats.map(({ id, userId, user }) => ({ id, userId, handle: handleOf(user) }));
  return {
    bySeat: new Map(told.map(({ id, handle }) => [id, handle])),
    byUser: new Map(told.map(({ userId, handle }) => [userId, handle])),
  };
}
