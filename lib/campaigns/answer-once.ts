import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { asOfItsWeb } from '@/lib/access/kept-campaign';
import { findSeat, type Seat } from '@/lib/access/seat';
import { findGround } from '@/lib/campaigns/ground';
import { isQueueRunning, placeInLine, sendJob, workOn } from '@/lib/jobs/queue';
import { dropAsked, keepAnswer, writeDown } from '@/lib/kept-answers/commands';
import { findAnswer, findAsked, type FoundAnswer } from '@/lib/kept-answers/queries';
import type { AskedWords } from '@/lib/kept-answers/words';
import { errorFacts } from '@/lib/logs/error-facts';
import { log } from '@/lib/logs/log';
import type { Day } from '@/lib/web/day';
import type { Question } from '@/lib/web/questions';
import { findFloor } from '@/lib/workers/floor';

/**
 * The questions that cost more than 100 ms of processor time beside the ground they stand on, for 8,300 workers and 40,000 lines
 * (`npm run bench answers`: 429, 166 and 114 ms; the ground itself 62 ms, every other question less than 90). Whatever costs less is
 * answered by each process for itself: to ask for it, wait and open it costs about as much.
 */
const DEAR: ReadonlySet<Question> = new Set(['figuresByWeek', 'figuresThen', 'difference']);

/** How long another machine is waited for, and how often we look, in milliseconds. */
const PATIENCE = 10_000;
const LOOK_EVERY = 100;

const jobSchema = z.object({
  campaignId: z.uuid(),
  userId: z.uuid(),
  sessionId: z.string().nullable(),
  answerId: z.uuid(),
});

workOn('answer', answerAsSent);

/** Whether the answer to a question about a large campaign is found once over all machines. */
export function isFoundOnce(question: Question): boolean {
  return DEAR.has(question) && isQueueRunning();
}

/**
 * The answer to a dear question, found by whichever machine takes it and kept until the campaign is written to. Where that takes too
 * long, or goes wrong in any way, `here` finds it in this process.
 */
export async function answerOnce(
  seat: Seat,
  asked: AskedWords & { readonly day: Day },
  here: () => Promise<unknown>,
): Promise<unknown> {
  const found = await askAndWait(seat, asked).catch((cause: unknown) => {
    log.error('thinking.failed', errorFacts(cause));
    return null;
  });
  return found ? found.answer : here();
}

async function askAndWait(
  seat: Seat,
  asked: AskedWords & { readonly day: Day },
): Promise<FoundAnswer | null> {
  const { id } = await writeDown(seat, asked);
  const found = await findAnswer(seat, id);
  if (found) return found === 'gone' ? null : found;
  const { campaignId, userId, sessionId } = seat;
  await sendJob('answer', { campaignId, userId, sessionId, answerId: id }, { once: id });
  for (const until = Date.now() + PATIENCE; Date.now() < until;) {
    await setTimeout(LOOK_EVERY);
    // Whoever is at it keeps the answer before their job is over: looked at in this order nothing is missed.
    const place = await placeInLine('answer', id);
    const now = await findAnswer(seat, id);
    if (now) return now === 'gone' ? null : now;
    if (place === null) return null;
  }
  return null;
}

/** The seat is minted anew: who lost it is answered nothing, and neither is who asked about a campaign that was written to since. */
async function answerAsSent(sent: object): Promise<void> {
  const { campaignId, userId, sessionId, answerId } = jobSchema.parse(sent);
  const seat = await findSeat(userId, campaignId, 'names', sessionId);
  const asked = seat && (await findAsked(seat, answerId));
  if (!asked) return;
  const { question, wish, day, revision } = asked;
  if (revision !== seat.campaign.webAsOf) {
    await dropAsked(seat, answerId);
    return;
  }
  const ground = await findGround(await asOfItsWeb(seat), day);
  const answer = await ground.answer(question as Question, wish, () => findFloor(seat));
  await keepAnswer(seat, answerId, asked, answer);
}
