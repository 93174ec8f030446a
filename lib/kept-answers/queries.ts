import 'server-only';
import { deserialize } from 'node:v8';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { AskedWords, KeptAnswerWords } from '@/lib/kept-answers/words';
import type { Day } from '@/lib/web/day';

/** An answer that was found; it may be anything, also undefined. */
export type FoundAnswer = { readonly answer: unknown };

/** What became of something that was asked: found, not yet (null), or gone, as the campaign was written to since. */
export async function findAnswer(seat: Seat, id: string): Promise<FoundAnswer | null | 'gone'> {
  const { campaignId } = seat;
  const row = await db.keptAnswer.findUnique({ where: { id, campaignId }, select: { foundAt: true } });
  if (!row) return 'gone';
  if (!row.foundAt) return null;
  const found = await db.keptAnswer.findUnique({ where: { id, campaignId }, select: { sealed: true } });
  const { answer } = found
    ? ((await vaultOf(campaignId)).open('kept_answer', id, found.sealed) as KeptAnswerWords)
    : { answer: null };
  return answer === null ? 'gone' : { answer: deserialize(Buffer.from(answer, 'base64')) };
}

/** What was asked on which day, at which revision; null where it is gone or answered. */
export async function findAsked(
  seat: Seat,
  id: string,
): Promise<(AskedWords & { readonly day: Day; readonly revision: number }) | null> {
  const { campaignId } = seat;
  const row = await db.keptAnswer.findUnique({
    where: { id, campaignId, foundAt: null },
    select: { sealed: true, onDay: true, revision: true },
  });
  if (!row) return null;
  const { question, wish } = (await vaultOf(campaignId)).open('kept_answer', id, row.sealed) as AskedWords;
  return { question, wish, day: dayFromDate(row.onDay), revision: row.revision };
}
