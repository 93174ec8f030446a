import type { Seat } from '@/lib/access/seat';
import { clocksOf } from '@/lib/db/retention';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';

/** What forms that are opened now begin from. */
export const asItStands = {
  clocks: async ({ campaignId }: Seat): Promise<Texts> => plainTexts(await clocksOf(db, campaignId)),
  safety: async ({ campaignId }: Seat): Promise<Texts> => {
    const { lockMinutes, burnWaitHours } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    return plainTexts({ lockMinutes, hours: burnWaitHours });
  },
  followUp: async (id: string): Promise<Texts> => {
    const row = await db.followUp.findUnique({ where: { id } });
    return row ? plainTexts({ dueOn: dayFromDate(row.dueOn), followUpBy: row.seatId }) : {};
  },
  member: async ({ seatId }: Pick<Seat, 'seatId'>): Promise<Texts> => {
    const { role } = await db.seat.findUniqueOrThrow({ where: { id: seatId } });
    return plainTexts({ role });
  },
  /** The id of the legal hold. */
  hold: async ({ campaignId }: Seat): Promise<string> => {
    const hold = await db.legalHold.findFirst({ where: { campaignId }, orderBy: { setAt: 'desc' } });
    return hold?.id ?? '';
  },
};
