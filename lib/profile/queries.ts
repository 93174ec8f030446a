import 'server-only';
import { may } from '@/lib/access/policy';
import { handlesFor } from '@/lib/access/kept-campaign';
import { freeText, namesFor } from '@/lib/access/names';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import { vaultOf } from '@/lib/access/vault';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import type { TalkWords } from '@/lib/one-on-ones/words';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';
import { isTrust, type Trust } from '@/lib/web/trust';
import type { Support } from '@/lib/workers/roster-worker';

/** One rating in the history of a coworker, seen from them. */
export type RatingTold = {
  readonly id: string;
  readonly other: string;
  readonly otherName: string;
  /** The other is no longer in the campaign's lists: deleted, or this coworker's own former double. */
  readonly otherGone: 'deleted' | 'merged' | null;
  readonly trust: Trust;
  /** `self`: what this coworker told us; `other`: what the other told us; `organizer`: an organizer's own judgement. */
  readonly voice: 'self' | 'other' | 'organizer';
  readonly ratedOn: Day | null;
  /** The handle of whoever wrote it down; null where that account is gone. */
  readonly recordedBy: string | null;
};

/** A one-on-one with a coworker. */
export type TalkHeld = {
  readonly id: string;
  readonly heldOn: Day;
  readonly by: string;
  /** Whether the reader held it. */
  readonly own: boolean;
  readonly support: Support;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: 'yes' | 'no' | 'maybe' | 'not_asked';
  /** Null where there are none, and for those who may not read them. */
  readonly notes: string | null;
};

/** Something somebody will come back to this coworker for. */
export type FollowUpOpen = {
  readonly id: string;
  readonly dueOn: Day;
  readonly what: string | null;
  readonly by: string;
  readonly done: boolean;
};

/** Every rating of a coworker with anybody, the latest first; none is ever overwritten, withdrawn ones are left out. */
export async function listRatingsOf(seat: Seat, workerId: string): Promise<readonly RatingTold[]> {
  if (!may(seat, 'workers.see') || !inTurf(seat, workerId)) return [];
  const person = { id: true, sealed: true, codeNumber: true, deletedAt: true, mergedIntoId: true } as const;
  const { campaignId } = seat;
  const [namesOf, ratings, handles] = await Promise.all([
    namesFor(seat),
    db.trustRating.findMany({
      where: { campaignId, withdrawnAt: null, OR: [{ firstId: workerId }, { secondId: workerId }] },
      orderBy: [{ ratedOn: { sort: 'desc', nulls: 'last' } }, { recordedAt: 'desc' }],
      select: {
        id: true,
        voice: true,
        trust: true,
        ratedOn: true,
        recordedById: true,
        first: { select: person },
        second: { select: person },
      },
    }),
    handlesFor(seat),
  ]);
  return ratings.map(({ id, voice, trust, ratedOn, recordedById, first, second }) => {
    const isFirst = first.id === workerId;
    const other = isFirst ? second : first;
    return {
      id,
      other: other.id,
      otherName: namesOf(other).name,
      otherGone: other.mergedIntoId !== null ? 'merged' : other.deletedAt !== null ? 'deleted' : null,
      trust: trustOf(trust),
      voice: voice === 'organizer' ? voice : (voice === 'first') === isFirst ? 'self' : 'other',
      ratedOn: dayFromDate(ratedOn),
      recordedBy: handles.byUser.get(recordedById) ?? null,
    };
  });
}

/** Every one-on-one with a coworker, the latest first; notes only for their author and the leads. */
export async function listTalksWith(seat: Seat, workerId: string): Promise<readonly TalkHeld[]> {
  if (!may(seat, 'workers.see') || !inTurf(seat, workerId)) return [];
  const rows = await db.oneOnOne.findMany({
    where: { campaignId: seat.campaignId, workerId, withdrawnAt: null },
    orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      heldOn: true,
      seatId: true,
      support: true,
      answer: true,
      sealed: true,
    },
  });
  const readsAll = may(seat, 'notes.read-all');
  const [vault, handles] = await Promise.all([vaultOf(seat.campaignId), handlesFor(seat)]);
  return rows.map(({ id, heldOn, seatId, support, answer, sealed }) => {
    const { issues, asked, notes } = vault.open('one_on_one', id, sealed) as TalkWords;
    return {
      id,
      heldOn: dayFromDate(heldOn),
      by: handles.bySeat.get(seatId) ?? '',
      own: seatId === seat.seatId,
      support: support as Support,
      issues,
      asked: freeText(seat, asked),
      answer,
      notes: readsAll || seatId === seat.seatId ? freeText(seat, notes) : null,
    };
  });
}

/** What is to be come back to with a coworker: what is open by its day, then the latest five that are done. */
export async function listFollowUpsWith(seat: Seat, workerId: string): Promise<readonly FollowUpOpen[]> {
  if (!may(seat, 'workers.see') || !inTurf(seat, workerId)) return [];
  const rows = await db.followUp.findMany({
    where: { campaignId: seat.campaignId, workerId, withdrawnAt: null },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      dueOn: true,
      sealed: true,
      doneAt: true,
      seatId: true,
    },
  });
  const [vault, handles] = await Promise.all([vaultOf(seat.campaignId), handlesFor(seat)]);
  const told = rows.map(({ id, dueOn, sealed, doneAt, seatId }) => ({
    id,
    dueOn: dayFromDate(dueOn),
    what: freeText(seat, (vault.open('follow_up', id, sealed) as FollowUpWords).what),
    by: handles.bySeat.get(seatId) ?? '',
    done: doneAt !== null,
  }));
  return [...told.filter(({ done }) => !done), ...told.filter(({ done }) => done).slice(-5)];
}

/** The database holds 1–5 by a check; anything else is not ours. */
function trustOf(stored: number): Trust {
  if (!isTrust(stored)) throw new Error(`a stored trust is ${String(stored)}, expected 1 to 5`);
  return stored;
}
