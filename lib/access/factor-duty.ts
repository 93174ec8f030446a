import 'server-only';
import { db } from '@/lib/db/client';
import { isUuid } from '@/lib/forms/uuid';

/** A lead must have a second factor this long after they were first met as one. In milliseconds. */
const FIRST_WEEK = 7 * 24 * 60 * 60 * 1000;

type Duty = { readonly leadSince: Date | null; readonly hasFactor: boolean };

/**
 * By when a lead must have a second factor; null for those who have one. The first time somebody is met as a lead is
 * written down: for those who were one before this rule came, that is the day of the upgrade or the next they come by.
 */
export async function findFactorDue(userId: string, now = new Date()): Promise<Date | null> {
  const [duty] = await db.$queryRaw<Duty[]>`
    SELECT u.lead_since AS "leadSince",
      EXISTS (SELECT 1 FROM totp_secret t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM passkey p WHERE p.user_id = u.id) AS "hasFactor"
    FROM "user" u WHERE u.id = ${userId}::uuid`;
  if (duty?.hasFactor) return null;
  if (duty?.leadSince) return dueFrom(duty.leadSince);
  await db.user.updateMany({ where: { id: userId, leadSince: null }, data: { leadSince: now } });
  return dueFrom(now);
}

/** The same for somebody who may lead or not; null for those who lead nothing. */
export async function findOwnFactorDue(userId: string): Promise<Date | null> {
  const leads = await db.seat.count({ where: { userId, role: 'lead', removedAt: null } });
  return leads > 0 ? findFactorDue(userId) : null;
}

/** Whether a lead should have a second factor by now and has none. */
export async function isFactorOverdue(userId: string): Promise<boolean> {
  const due = await findFactorDue(userId);
  return due !== null && due < new Date();
}

/** Whether somebody leads this campaign, whatever they may do in it at the moment. */
export async function leadsHere(userId: string, campaignId: string): Promise<boolean> {
  if (!isUuid(campaignId)) return false;
  return (await db.seat.count({ where: { userId, campaignId, role: 'lead', removedAt: null } })) > 0;
}

/** When the first week of somebody who leads since then is over. */
export function dueFrom(leadSince: Date): Date {
  return new Date(leadSince.getTime() + FIRST_WEEK);
}
