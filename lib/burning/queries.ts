import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

/** A burn somebody asked for. */
export type Burn = {
  readonly askedBy: string;
  readonly askedByMe: boolean;
  readonly askedAt: Date;
  /** When it will be carried out; null while nobody else confirmed it. */
  readonly dueAt: Date | null;
  readonly confirmedBy: string | null;
};

/** A legal hold, with its reason. */
export type Hold = {
  readonly id: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
};

/** What stands about burning this campaign. */
export type Burning = {
  readonly burn: Burn | null;
  readonly hold: Hold | null;
  readonly waitHours: number;
  readonly leads: number;
};

/** Whether somebody asked to burn this campaign; for its leads. */
export async function findBurn(seat: Seat): Promise<Burn | null> {
  if (!may(seat, 'burn.cancel')) return null;
  const row = await db.burnRequest.findUnique({ where: { campaignId: seat.campaignId } });
  if (!row) return null;
  const { byUser } = await listHandles(seat.campaignId);
  return {
    askedBy: byUser.get(row.askedById) ?? '',
    askedByMe: row.askedById === seat.userId,
    askedAt: row.askedAt,
    dueAt: row.dueAt,
    confirmedBy: row.confirmedById && (byUser.get(row.confirmedById) ?? ''),
  };
}

/** All that stands about burning this campaign, for its leads. */
export async function findBurning(seat: Seat): Promise<Burning> {
  const { campaignId } = seat;
  const [burn, hold, { burnWaitHours }, leads] = await Promise.all([
    findBurn(seat),
    findHold(seat),
    db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { burnWaitHours: true } }),
    db.seat.count({ where: { campaignId, role: 'lead', removedAt: null, user: { disabledAt: null } } }),
  ]);
  return { burn, hold, waitHours: burnWaitHours, leads };
}

async function findHold(seat: Seat): Promise<Hold | null> {
  const { campaignId } = seat;
  const row = await db.legalHold.findFirst({ where: { campaignId, liftedAt: null } });
  if (!row) return null;
  const vault = await vaultOf(campaignId);
  const { byUser } = await listHandles(campaignId);
  const { reason } = vault.open('legal_hold', row.id, row.sealed) as { reason: string };
  return { id: row.id, reason, setBy: byUser.get(row.setById) ?? '', setAt: row.setAt };
}
