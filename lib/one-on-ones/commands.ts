import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import type { CampaignWords } from '@/lib/campaigns/words';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { dateFromDay } from '@/lib/db/days';
import { addFollowUp } from '@/lib/follow-ups/commands';
import { personKey, ratingsOf, type Person, type TalkPeople } from '@/lib/one-on-ones/people';
import { OPEN_FOLLOW_UP, talkVersion } from '@/lib/one-on-ones/version';
import type { TalkWords } from '@/lib/one-on-ones/words';
import type { Talk } from '@/lib/one-on-ones/talk-form';
import { recordRatings, replaceRatings } from '@/lib/ties/commands';
import type { Trust } from '@/lib/web/trust';
import { addByName } from '@/lib/workers/commands';
import { fold } from '@/lib/workers/fold';

/** What was saved; `again` when the same form had been saved before, and nothing was done. */
export type Saved = { readonly oneOnOneId: string; readonly again: boolean };

/** Undoes the transaction of a form that turns out to be saved already. */
class SavedBefore extends Error {
  constructor(readonly oneOnOneId: string) {
    super('saved before');
  }
}

/**
 * Saves a one-on-one with its ratings, new coworkers and follow-up. The same key saves once, however often it is sent, and
 * whatever stands in the form by then: a phone may have sent it long before it heard so.
 */
export async function logOneOnOne(seat: Seat, talk: Talk, people: TalkPeople): Promise<Saved | Refusal> {
  const { campaignId } = seat;
  const idempotencyKey = `${seat.seatId}:${talk.key}`;
  try {
    return await change(seat, 'one-on-one.log', async (tx, vault) => {
      // The campaign is locked by now: whoever sent the same form first is done.
      const twin = await tx.oneOnOne.findFirst({
        where: { campaignId, idempotencyKey },
        select: { id: true },
      });
      if (twin) throw new SavedBefore(twin.id);
      const { workerId, others } = await settlePeople(tx, vault, seat, people);
      const id = randomUUID();
      await tx.oneOnOne.create({
        data: { id, campaignId, workerId, seatId: seat.seatId, idempotencyKey, ...recordOf(vault, id, talk) },
        select: { id: true },
      });
      const ratings = ratingsOf(workerId, { workerId: seat.workerId, us: talk.us }, others);
      await recordRatings(seat, tx, { oneOnOneId: id, ratedOn: talk.heldOn }, ratings);
      if (talk.followUp) await addFollowUp(seat, tx, vault, { oneOnOneId: id, workerId, ...talk.followUp });
      await keepIssues(tx, vault, seat, talk.issues);
      return { subjects: [id, workerId], answer: { oneOnOneId: id, again: false } };
    });
  } catch (reason) {
    if (reason instanceof SavedBefore) return { oneOnOneId: reason.oneOnOneId, again: true };
    throw reason;
  }
}

/**
 * Changes one's own one-on-one, as long as it stands as the form began from it: see version.ts. Ratings that no longer stand
 * are withdrawn, never overwritten.
 */
export async function editOneOnOne(
  seat: Seat,
  which: { readonly id: string; readonly version: string },
  talk: Talk,
  people: TalkPeople,
): Promise<Saved | Refusal> {
  return change(seat, 'one-on-one.edit', async (tx, vault) => {
    const { workerId, others } = await settlePeople(tx, vault, seat, people);
    const standing = await tx.oneOnOne.findFirst({
      where: { ...own(seat, which.id), withdrawnAt: null },
      select: { version: true, followUps: OPEN_FOLLOW_UP },
    });
    if (!standing || talkVersion(standing) !== which.version)
      throw new Refused({ key: 'oneOnOnes.changedMeanwhile' });
    await tx.oneOnOne.update({
      where: { id: which.id },
      data: { workerId, ...recordOf(vault, which.id, talk), version: { increment: 1 } },
      select: { id: true },
    });
    const wanted = ratingsOf(workerId, { workerId: seat.workerId, us: talk.us }, others);
    await replaceRatings(seat, tx, { oneOnOneId: which.id, ratedOn: talk.heldOn }, wanted);
    // The one the form showed, and no other.
    await tx.followUp.deleteMany({ where: { id: { in: standing.followUps.map(({ id }) => id) } } });
    if (talk.followUp)
      await addFollowUp(seat, tx, vault, { oneOnOneId: which.id, workerId, ...talk.followUp });
    await keepIssues(tx, vault, seat, talk.issues);
    return { subjects: [which.id, workerId], answer: { oneOnOneId: which.id, again: false } };
  });
}

/** Takes back one's own one-on-one, with the ratings it gave and the follow-ups still open. */
export async function withdrawOneOnOne(seat: Seat, id: string): Promise<{ withdrawn: true } | Refusal> {
  return change(seat, 'one-on-one.withdraw', async (tx) => {
    const at = new Date();
    const { count } = await tx.oneOnOne.updateMany({
      where: { ...own(seat, id), withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    if (count === 0) throw new Refused({ key: 'oneOnOnes.gone' });
    await tx.trustRating.updateMany({
      where: { oneOnOneId: id, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    await tx.followUp.updateMany({
      where: { oneOnOneId: id, withdrawnAt: null, doneAt: null },
      data: { withdrawnAt: at },
    });
    return { subjects: [id], answer: { withdrawn: true } };
  });
}

/** Undoes a withdrawal: what was withdrawn with the one-on-one comes back, and nothing that was withdrawn before it. */
export async function restoreOneOnOne(seat: Seat, id: string): Promise<{ restored: true } | Refusal> {
  return change(seat, 'one-on-one.withdraw', async (tx) => {
    const found = await tx.oneOnOne.findFirst({ where: own(seat, id), select: { withdrawnAt: true } });
    if (!found) throw new Refused({ key: 'oneOnOnes.gone' });
    if (found.withdrawnAt) {
      const together = { oneOnOneId: id, withdrawnAt: found.withdrawnAt };
      await tx.oneOnOne.updateMany({ where: { id }, data: { withdrawnAt: null } });
      await tx.trustRating.updateMany({ where: together, data: { withdrawnAt: null } });
      await tx.followUp.updateMany({ where: together, data: { withdrawnAt: null } });
    }
    return { subjects: [id], answer: { restored: true } };
  });
}

function own(seat: Seat, id: string) {
  return { id, campaignId: seat.campaignId, seatId: seat.seatId };
}

function recordOf(vault: Vault, id: string, talk: Talk) {
  const { issues, asked, answer, notes, support } = talk;
  const words: TalkWords = { issues, asked, notes };
  return { heldOn: dateFromDay(talk.heldOn), answer, support, sealed: vault.seal('one_on_one', id, words) };
}

/** Adds who is new and makes sure that everybody else is there, and that nobody comes twice. */
async function settlePeople(tx: Tx, vault: Vault, seat: Seat, { coworker, others }: TalkPeople) {
  const ids = new Map<string, string>();
  const settle = async (who: Person, field: string): Promise<string> => {
    const key = personKey(who);
    const id =
      ids.get(key) ??
      ('id' in who
        ? await presentId(tx, seat, who.id, field)
        : await addByName(seat, tx, vault, who.newName));
    ids.set(key, id);
    return id;
  };
  const workerId = await settle(coworker, 'with');
  if (workerId === seat.workerId) throw new Refused({ key: 'oneOnOnes.withOneself' }, 'with');
  const seen = new Set([workerId]);
  const settled: { id: string; trust: Trust }[] = [];
  for (const { who, field, trust } of others) {
    const id = await settle(who, field);
    if (seen.has(id)) throw new Refused({ key: 'oneOnOnes.otherTwice' }, field);
    seen.add(id);
    settled.push({ id, trust });
  }
  return { workerId, others: settled };
}

async function presentId(tx: Tx, seat: Seat, id: string, field: string): Promise<string> {
  const { campaignId } = seat;
  const found = await tx.worker.findFirst({
    where: { id, campaignId, deletedAt: null, mergedIntoId: null },
    select: { id: true },
  });
  if (!found || !inTurf(seat, id)) throw new Refused({ key: 'oneOnOnes.personGone' }, field);
  return id;
}

/** An issue somebody named is offered from then on, in the spelling it first came in. */
async function keepIssues(
  tx: Tx,
  vault: Vault,
  { campaignId }: Seat,
  named: readonly string[],
): Promise<void> {
  if (named.length === 0) return;
  const { sealed } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { sealed: true },
  });
  const words = vault.open('campaign', campaignId, sealed) as CampaignWords;
  const known = new Set(words.issues.map(fold));
  const fresh = named.filter((issue) => !known.has(fold(issue)));
  if (fresh.length === 0) return;
  const kept: CampaignWords = { ...words, issues: [...words.issues, ...fresh] };
  await tx.campaign.update({
    where: { id: campaignId },
    data: { sealed: vault.seal('campaign', campaignId, kept) },
    select: { id: true },
  });
}
