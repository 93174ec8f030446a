import 'server-only';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import type { Organizer } from '@/lib/follow-ups/organizer';
import { handlesFor } from '@/lib/access/kept-campaign';
import { vaultOf } from '@/lib/access/vault';
import type { FollowUpWords } from '@/lib/follow-ups/words';
import { freeText } from '@/lib/access/names';
import { today } from '@/lib/campaigns/today';
import { db } from '@/lib/db/client';
import { dateFromDay, dayFromDate } from '@/lib/db/days';
import type { Day } from '@/lib/web/day';

/** Something an organizer will come back to a coworker for. */
export type OwnFollowUp = {
  readonly id: string;
  readonly workerId: string;
  readonly dueOn: Day;
  readonly what: string | null;
  /** The two somebody took on to bring together, the one it is about first, and who can introduce them. */
  readonly introduction: { readonly other: string; readonly through: string | null } | null;
  /** The day it was done, on the server's calendar; null while it is open. */
  readonly doneOn: Day | null;
};

const BY_NAME = new Intl.Collator();
const SHOWN_DONE = 20;
const SHOWN_OPEN = 200;
const FOLLOW_UP = {
  id: true,
  workerId: true,
  dueOn: true,
  sealed: true,
  doneAt: true,
  introductions: {
    where: { withdrawnAt: null },
    select: { firstId: true, secondId: true, throughId: true },
    take: 1,
  },
} as const;

/** One's own follow-ups: all that are open, soonest first, and the ones done last. */
export async function listOwnFollowUps(
  seat: Seat,
): Promise<{ open: readonly OwnFollowUp[]; done: readonly OwnFollowUp[] }> {
  const where = { ...own(seat), withdrawnAt: null };
  const [open, done] = await Promise.all([
    db.followUp.findMany({
      where: { ...where, doneAt: null },
      orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
      take: SHOWN_OPEN,
      select: FOLLOW_UP,
    }),
    db.followUp.findMany({
      where: { ...where, doneAt: { not: null } },
      orderBy: { doneAt: 'desc' },
      take: SHOWN_DONE,
      select: FOLLOW_UP,
    }),
  ]);
  const followUpOf = await opener(seat);
  return { open: open.map(followUpOf), done: done.map(followUpOf) };
}

/** One's own follow-ups that are due today or overdue, the longest overdue first. */
export async function listDueFollowUps(seat: Seat): Promise<readonly OwnFollowUp[]> {
  const due = await db.followUp.findMany({
    where: { ...own(seat), withdrawnAt: null, doneAt: null, dueOn: { lte: dateFromDay(today()) } },
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }],
    take: SHOWN_OPEN,
    select: FOLLOW_UP,
  });
  return due.map(await opener(seat));
}

/** Everybody in the campaign who can take on a follow-up, by handle. */
export async function listOrganizers(seat: Seat): Promise<readonly Organizer[]> {
  if (!may(seat, 'follow-up.set')) return [];
  const rows = await db.seat.findMany({
    where: { campaignId: seat.campaignId, removedAt: null, role: { not: 'observer' } },
    select: { id: true },
  });
  // Opened once for everybody, not two hundred of them for each form.
  const { bySeat } = await handlesFor(seat);
  return rows
    .flatMap(({ id }) => {
      const handle = bySeat.get(id);
      return handle === undefined ? [] : [{ seatId: id, handle }];
    })
    .sort((one, other) => BY_NAME.compare(one.handle, other.handle));
}

function own({ campaignId, seatId }: Seat) {
  return { campaignId, seatId };
}

type Row = {
  readonly id: string;
  readonly workerId: string;
  readonly dueOn: Date;
  readonly sealed: string;
  readonly doneAt: Date | null;
  readonly introductions: readonly { firstId: string; secondId: string; throughId: string | null }[];
};

async function opener(seat: Seat): Promise<(row: Row) => OwnFollowUp> {
  const vault = await vaultOf(seat.campaignId);
  return ({ id, workerId, dueOn, sealed, doneAt, introductions: [pair] }) => ({
    id,
    workerId,
    dueOn: dayFromDate(dueOn),
    what: freeText(seat, (vault.open('follow_up', id, sealed) as FollowUpWords).what),
    introduction: pair
      ? { other: pair.firstId === workerId ? pair.secondId : pair.firstId, through: pair.throughId }
      : null,
    doneOn: doneAt && dayFromDate(doneAt),
  });
}
