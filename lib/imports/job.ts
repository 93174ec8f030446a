import { z } from 'zod';
import { findSeat, type Seat } from '@/lib/access/seat';
import { findDraft } from '@/lib/import-drafts/queries';
import { bringIn } from '@/lib/imports/bring-in';
import { sendJob, workOn, type Sent } from '@/lib/jobs/queue';
import type { Turn } from '@/lib/jobs/lane';

/** Who brings in which file, and the counts they had seen when they said so. */
const jobSchema = z.object({
  campaignId: z.uuid(),
  userId: z.uuid(),
  seatId: z.uuid(),
  sessionId: z.string().nullable(),
  draftId: z.uuid(),
  add: z.number(),
  update: z.number(),
  same: z.number(),
  refused: z.number(),
});

workOn('import', bringInAsSent);

/**
 * Has a file that was taken in hand brought in, once, by whichever machine takes it; resolves as soon as that is kept. While it waits
 * or goes on, sending it again changes nothing.
 * @param seen the counts of what was shown, see `seenAs`
 */
export async function sendImport(
  { campaignId, userId, seatId, sessionId }: Seat,
  draftId: string,
  seen: string,
): Promise<Sent> {
  // What is no count is never what a plan comes to: the file is looked at again.
  const [add = -1, update = -1, same = -1, refused = -1] = seen.split('-').map((part) => countIn(part));
  const data = { campaignId, userId, seatId, sessionId, draftId, add, update, same, refused };
  return sendJob('import', data, { once: draftId });
}

/**
 * Whoever was at it may have been killed anywhere in the middle, or be at it still: the file goes with the transaction that
 * brings it in, so who comes second finds none. Whoever lost their seat meanwhile brings in nothing.
 */
async function bringInAsSent(sent: object, { isLast }: Pick<Turn, 'isLast'>): Promise<void> {
  const { campaignId, userId, seatId, sessionId, draftId, ...counts } = jobSchema.parse(sent);
  const seat = await findSeat(userId, campaignId, 'names', sessionId);
  if (seat?.seatId !== seatId) return;
  const draft = await findDraft(seat, draftId);
  if (draft?.state !== 'running') return;
  const { add, update, same, refused } = counts;
  await bringIn(seat, draft, [add, update, same, refused].join('-'), isLast);
}

function countIn(part: string): number {
  return /^\d{1,9}$/.test(part) ? Number(part) : -1;
}
