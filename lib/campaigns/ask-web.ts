import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { findFloor } from '@/lib/workers/floor';
import { QUESTIONS, type AnswerTo, type Ground, type Question, type WishFor } from '@/lib/web/questions';

/**
 * Asks something of the campaign's web as it is today. The same question with the same wish is answered once for as long
 * as nothing is written. The answer names people by id alone: whoever shows it keeps to the seat's turf.
 */
export async function askWeb<Q extends Question>(
  seat: Seat,
  question: Q,
  wish: WishFor<Q>,
): Promise<AnswerTo<Q>> {
  const { today } = await findAnalysis(seat);
  return (await answerOf(seat, question, JSON.stringify(wish), today)) as AnswerTo<Q>;
}

const answerOf = cachedByRevision(async (seat: Seat, question, wish): Promise<unknown> => {
  const [{ facts, web, analysis }, floor] = await Promise.all([findAnalysis(seat), findFloor(seat)]);
  const answer = QUESTIONS[question as Question] as (ground: Ground, wish: unknown) => unknown;
  return answer({ facts, web, analysis, floor }, JSON.parse(wish));
});
