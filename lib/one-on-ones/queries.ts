import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { freeText } from '@/lib/access/names';
import { lastHand } from '@/lib/access/last-hand';
import { handlesFor } from '@/lib/access/kept-campaign';
import { vaultOf } from '@/lib/access/vault';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import { OPEN_FOLLOW_UP, talkVersion } from '@/lib/one-on-ones/version';
import type { TalkWords } from '@/lib/one-on-ones/words';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { LastHand } from '@/lib/forms/overtaken';
import type { Answer } from '@/lib/one-on-ones/schema';
import type { Voice } from '@/lib/web/facts';
import type { Day } from '@/lib/web/day';

const SHOWN = 25;

/** A one-on-one as the lists show it. */
export type HeldTalk = {
  readonly id: string;
  readonly workerId: string;
  readonly heldOn: Day;
  /** The handle of the organizer who held it. */
  readonly by: string;
  readonly mine: boolean;
  readonly support: number;
  readonly issues: readonly string[];
  readonly asked: string | null;
  readonly answer: Answer;
  /** Null where there are none, and where the reader is neither the author nor a lead. */
  readonly notes: string | null;
  /** What an edit begins from: see version.ts. */
  readonly version: string;
  readonly withdrawn: boolean;
  readonly ratings: readonly TalkRating[];
  readonly followUp: { readonly dueOn: Day; readonly seatId: string; readonly what: string | null } | null;
};

/** A rating as a one-on-one gave it. */
export type TalkRating = {
  readonly firstId: string;
  readonly secondId: string;
  readonly voice: Voice;
  readonly trust: number;
};

const TALK = {
  id: true,
  workerId: true,
  heldOn: true,
  seatId: true,
  support: true,
  answer: true,
  sealed: true,
  version: true,
  withdrawnAt: true,
  ratings: {
    where: { withdrawnAt: null },
    orderBy: { recordedAt: 'asc' },
    select: { firstId: true, secondId: true, voice: true, trust: true },
  },
  followUps: OPEN_FOLLOW_UP,
} as const;

/** One page of the one-on-ones held in a campaign, latest first: one's own or everybody's. */
export async function listOneOnOnes(
  seat: Seat,
  asked: { readonly mine: boolean; readonly page: number },
): Promise<{ talks: readonly HeldTalk[]; total: number; pages: number; page: number }> {
  if (!may(seat, 'workers.see')) return { talks: [], total: 0, pages: 1, page: 1 };
  const where = {
    campaignId: seat.campaignId,
    withdrawnAt: null,
    // Whom somebody spoke with is always in their turf.
    ...(asked.mine
      ? { seatId: seat.seatId }
      : !seat.turf.everybody && { workerId: { in: [...seat.turf.workerIds] } }),
  };
  const total = await db.oneOnOne.count({ where });
  const pages = Math.max(1, Math.ceil(total / SHOWN));
  const page = Math.min(Math.max(1, asked.page), pages);
  const rows = await db.oneOnOne.findMany({
    where,
    orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
    skip: (page - 1) * SHOWN,
    take: SHOWN,
    select: TALK,
  });
  return { talks: rows.map(await opener(seat)), total, pages, page };
}

/** One's own one-on-one, also when it is withdrawn; null where there is none. */
export async function findOwnOneOnOne(seat: Seat, id: string): Promise<HeldTalk | null> {
  const row = await db.oneOnOne.findFirst({
    where: { id, campaignId: seat.campaignId, seatId: seat.seatId },
    select: TALK,
  });
  return row && (await opener(seat))(row);
}

/** Who changed one's own one-on-one last, or moved what follows from it. */
export async function lastHandOn(seat: Seat, id: string): Promise<LastHand> {
  const { campaignId } = seat;
  const followUps = await db.followUp.findMany({
    where: { campaignId, oneOnOneId: id },
    select: { id: true },
  });
  const hands = await Promise.all([
    lastHand(db, seat, { table: 'one_on_one', rowId: id }),
    ...followUps.map((followUp) => lastHand(db, seat, { table: 'follow_up', rowId: followUp.id })),
  ]);
  return hands.reduce((last, hand) => ((hand.at ?? '') > (last.at ?? '') ? hand : last));
}

type Row = Pick<HeldTalk, 'id' | 'workerId' | 'support' | 'answer' | 'ratings'> & {
  readonly version: number;
  readonly heldOn: Date;
  readonly seatId: string;
  readonly sealed: string;
  readonly withdrawnAt: Date | null;
  readonly followUps: readonly { id: string; dueOn: Date; seatId: string; sealed: string }[];
};

/** Opens one-on-ones for a reader; notes for their author and the leads, and no free text where names are hidden. */
async function opener(viewer: Seat): Promise<(row: Row) => HeldTalk> {
  const { campaignId } = viewer;
  const [vault, handles] = await Promise.all([vaultOf(campaignId), handlesFor(viewer)]);
  return ({ seatId, heldOn, withdrawnAt, followUps, sealed, ...row }) => {
    const { issues, asked, notes } = vault.open('one_on_one', row.id, sealed) as TalkWords;
    const mine = seatId === viewer.seatId;
    const [followUp] = followUps;
    return {
      ...row,
      version: talkVersion({ version: row.version, followUps }),
      mine,
      by: handles.bySeat.get(seatId) ?? '',
      heldOn: dayFromDate(heldOn),
      withdrawn: withdrawnAt !== null,
      issues,
      asked: freeText(viewer, asked),
      notes: mine || may(viewer, 'notes.read-all') ? freeText(viewer, notes) : null,
      followUp: followUp
        ? {
            dueOn: dayFromDate(followUp.dueOn),
            seatId: followUp.seatId,
            what: freeText(
              viewer,
              (vault.open('follow_up', followUp.id, followUp.sealed) as FollowUpWords).what,
            ),
          }
        : null,
    };
  };
}
