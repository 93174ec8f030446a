import 'server-only';
import { randomUUID } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import type { AskedWords, KeptAnswerWords } from '@/lib/kept-answers/words';
import type { Day } from '@/lib/web/day';

// Not a `change`: nothing of the campaign is touched, what is kept here can be found again at any time.

/** Writes down what is asked of the web as it is at the seat's revision, once however many ask; drops what older revisions were asked. */
export async function writeDown(
  seat: Seat,
  { day, question, wish }: AskedWords & { readonly day: Day },
): Promise<{ readonly id: string }> {
  const { campaignId, campaign } = seat;
  const vault = await vaultOf(campaignId);
  const asked = vault.lookup('kept answer', `${question} ${wish}`);
  const key = { campaignId, revision: campaign.webRevision, onDay: dateFromDay(day), asked };
  const where = { campaignId_revision_onDay_asked: key };
  const known = await db.keptAnswer.findUnique({ where, select: { id: true } });
  if (known) return known;
  const id = randomUUID();
  const sealed = vault.seal('kept_answer', id, { question, wish, answer: null } satisfies KeptAnswerWords);
  await db.keptAnswer.deleteMany({ where: { campaignId, revision: { lt: campaign.webRevision } } });
  await db.keptAnswer.createMany({ data: [{ ...key, id, sealed }], skipDuplicates: true });
  return db.keptAnswer.findUniqueOrThrow({ where, select: { id: true } });
}

/** Keeps the answer to what was asked; who was at it too keeps nothing. */
export async function keepAnswer(
  seat: Seat,
  id: string,
  { question, wish }: AskedWords,
  answer: unknown,
): Promise<void> {
  const vault = await vaultOf(seat.campaignId);
  const words: KeptAnswerWords = { question, wish, answer: serialize(answer).toString('base64') };
  await db.keptAnswer.updateMany({
    where: { id, campaignId: seat.campaignId, foundAt: null },
    data: { sealed: vault.seal('kept_answer', id, words), foundAt: new Date() },
  });
}

/** Says that something that was asked will not be answered: who waits for it finds out by themselves. */
export async function dropAsked(seat: Seat, id: string): Promise<void> {
  await db.keptAnswer.deleteMany({ where: { id, campaignId: seat.campaignId, foundAt: null } });
}
