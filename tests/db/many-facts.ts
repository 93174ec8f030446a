import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { sealedWords } from '@/lib/access/worker-words';
import { dateFromDay } from '@/lib/db/days';
import { db } from '@/lib/db/client';
import { onlyName } from '@/lib/workers/words';
import { makeWorkplace } from '@/tests/bench/workplace';

const MANY = 5_000;

type Where = { readonly department: string; readonly shift: string };

/** Writes a made-up workplace of this size into a campaign. `whereIs`: where the coworker of a number works. */
export async function fillCampaign(
  seat: Pick<Seat, 'campaignId' | 'userId'>,
  workers: number,
  lines: number,
  whereIs: (number: number) => Where = spreadOut,
): Promise<void> {
  const { campaignId, userId: recordedById } = seat;
  const vault = await vaultOf(campaignId);
  const facts = makeWorkplace(workers, lines);
  const ids = new Map(facts.workers.map(({ id }) => [id, randomUUID()]));
  const idOf = (id: string) => ids.get(id) ?? '';
  await inParts(facts.workers, (part, start) => {
    const data = part.map((_, place) => {
      const id = idOf(facts.workers[start + place]!.id);
      const words = {
        ...onlyName(`Made Up ${String(start + place)}`),
        ...whereIs(start + place),
        languages: ['English'],
      };
      return { id, campaignId, ...sealedWords(vault, id, words) };
    });
    return db.worker.createMany({ data });
  });
  await inParts(facts.ratings, (part) => {
    const data = part.map(({ between: [one, other], trust, ratedOn }) => {
      const [firstId, secondId] = [idOf(one), idOf(other)].sort();
      const pair = { firstId: firstId!, secondId: secondId!, voice: 'organizer' as const };
      return { ...pair, campaignId, recordedById, trust, ratedOn: dateFromDay(ratedOn) };
    });
    return db.trustRating.createMany({ data });
  });
  const data = facts.committee.map(({ workerId }) => ({
    campaignId,
    workerId: idOf(workerId),
    recordedById,
  }));
  await db.committeeSeat.createMany({ data });
  await db.campaign.update({ where: { id: campaignId }, data: { webRevision: { increment: 1 } } });
}

function spreadOut(number: number): Where {
  return { department: `Department ${String(number % 12)}`, shift: `Shift ${String(number % 3)}` };
}

async function inParts<T>(
  items: readonly T[],
  write: (part: readonly T[], start: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += MANY)
    await write(items.slice(start, start + MANY), start);
}
