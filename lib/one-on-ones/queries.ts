import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import type { Entered } from '@/lib/forms/answer';
import type { Answer } from '@/lib/one-on-ones/schema';
import type { Problems } from '@/lib/one-on-ones/talk-form';
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
  readonly version: number;
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
  issues: true,
  asked: true,
  answer: true,
  notes: true,
  version: true,
  withdrawnAt: true,
  seat: { select: { user: { select: { handle: true } } } },
  ratings: {
    where: { withdrawnAt: null },
    orderBy: { recordedAt: 'asc' },
    select: { firstId: true, secondId: true, voice: true, trust: true },
  },
  followUps: {
    where: { withdrawnAt: null, doneAt: null },
    take: 1,
    select: { dueOn: true, seatId: true, what: true },
  },
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
    ...(asked.mine && { seatId: seat.seatId }),
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
  return { talks: rows.map((row) => talkOf(seat, row)), total, pages, page };
}

/** One's own one-on-one, also when it is withdrawn; null where there is none. */
export async function findOwnOneOnOne(seat: Seat, id: string): Promise<HeldTalk | null> {
  const row = await db.oneOnOne.findFirst({
    where: { id, campaignId: seat.campaignId, seatId: seat.seatId },
    select: TALK,
  });
  return row && talkOf(seat, row);
}

/** What one typed into a form that could not be saved yet; drafts are read by their author only. */
export async function findDraft(
  seat: Seat,
  idempotencyKey: string,
): Promise<{ entered: Entered; problems: Problems } | null> {
  const { campaignId, userId } = seat;
  const draft = await db.oneOnOneDraft.findFirst({
    where: { campaignId, userId, idempotencyKey },
    select: { entered: true, problems: true },
  });
  return draft && { entered: draft.entered as Entered, problems: draft.problems as unknown as Problems };
}

type Row = Omit<HeldTalk, 'heldOn' | 'by' | 'mine' | 'withdrawn' | 'followUp'> & {
  readonly heldOn: Date;
  readonly seatId: string;
  readonly withdrawnAt: Date | null;
  readonly seat: { readonly user: { readonly handle: string } };
  readonly followUps: readonly { dueOn: Date; seatId: string; what: string | null }[];
};

function talkOf(
  viewer: Seat,
  { seat, seatId, heldOn, withdrawnAt, followUps, notes, ...row }: Row,
): HeldTalk {
  const mine = seatId === viewer.seatId;
  const followUp = followUps[0];
  return {
    ...row,
    mine,
    by: seat.user.handle,
    heldOn: dayFromDate(heldOn),
    withdrawn: withdrawnAt !== null,
    notes: mine || may(viewer, 'notes.read-all') ? notes : null,
    followUp: followUp ? { ...followUp, dueOn: dayFromDate(followUp.dueOn) } : null,
  };
}
