import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { codeNameOf, openWords } from '@/lib/access/worker-words';
import { db } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';
import { makeTalk, makeWorker } from './rows';

/** A one-on-one held on a day, with something in each of its words. */
export async function talkOn(seat: Seat, day: Day, workerId: string): Promise<string> {
  const id = await makeTalk(seat, workerId);
  const words = { issues: ['Pay'], asked: 'Come on Tuesday', notes: 'Her sister works nights' };
  const sealed = (await vaultOf(seat.campaignId)).seal('one_on_one', id, words);
  await db.oneOnOne.update({ where: { id }, data: { heldOn: dateFromDay(day), support: 2, sealed } });
  return id;
}

/** Somebody who is gone since a day, or since nobody knows when, with more words than a name. */
export async function goneOn(
  campaignId: string,
  day: Day | null,
  name: string,
  status: 'left' | 'fired' | 'excluded' = 'left',
): Promise<string> {
  const id = await makeWorker(campaignId, name, { phone: '555 0134', tags: ['night'], fileId: name });
  await db.worker.update({ where: { id }, data: { status, statusOn: day && dateFromDay(day) } });
  return id;
}

/** What can be read of a one-on-one now. */
export async function talkWords(campaignId: string, id: string) {
  const { sealed } = await db.oneOnOne.findUniqueOrThrow({ where: { id } });
  return (await vaultOf(campaignId)).open('one_on_one', id, sealed);
}

/** What can be read of a coworker now. */
export async function workerWords(campaignId: string, id: string) {
  return openWords(await vaultOf(campaignId), await db.worker.findUniqueOrThrow({ where: { id } }));
}

/** What a coworker is called where their name is not told. */
export async function codeName(campaignId: string, id: string): Promise<string> {
  return codeNameOf(await vaultOf(campaignId), await db.worker.findUniqueOrThrow({ where: { id } }));
}
