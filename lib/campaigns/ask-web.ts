import { findAhead } from '@/lib/access/ahead';
import { asOfItsWeb } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { answerOnce, isFoundOnce } from '@/lib/campaigns/answer-once';
import { findGround } from '@/lib/campaigns/ground';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import type { Day } from '@/lib/web/day';
import { findFloor } from '@/lib/workers/floor';
import type { AnswerTo, Question, WishFor } from '@/lib/web/questions';

/**
 * Asks something of the campaign's web as it is today; of a large one in another thread, so that no page waits for it, and what is
 * dear there once over all machines. The same question with the same wish is answered once for as long as nothing is written. The answer names people by id alone:
 * whoever shows it keeps to the seat's turf.
 */
export async function askWeb<Q extends Question>(
  seat: Seat,
  question: Q,
  wish: WishFor<Q>,
): Promise<AnswerTo<Q>> {
  return (await answerOf(await asOfItsWeb(seat), today(), question, JSON.stringify(wish))) as AnswerTo<Q>;
}

findAhead('leaders', (seat) => askWeb(seat, 'leaders', {}));
findAhead('routes', (seat) => askWeb(seat, 'routes', {}));

const answerOf = cachedByRevision('answers', async (seat: Seat, day, question, wish): Promise<unknown> => {
  const ground = await findGround(seat, day);
  const here = () => ground.answer(question as Question, wish, () => findFloor(seat));
  if (!ground.isLarge || !isFoundOnce(question as Question)) return here();
  return answerOnce(seat, { day: day as Day, question, wish }, here);
});
