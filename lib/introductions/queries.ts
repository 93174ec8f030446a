import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { may } from '@/lib/access/policy';
import { handleOf, vaultOf } from '@/lib/access/vault';
import type { TakenIntroduction } from '@/lib/introductions/taken';
import type { IntroductionWords } from '@/lib/introductions/words';
import { db } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';

/** All introductions of a campaign, whoever took them on: the plan is the same for everybody. */
export type Introductions = {
  readonly underWay: readonly TakenIntroduction[];
  /** The last closed first. */
  readonly closed: readonly TakenIntroduction[];
  /** Pairs that are not to be suggested. */
  readonly refused: readonly { readonly id: string; readonly pair: readonly [string, string] }[];
};

const SHOWN_CLOSED = 10;
const ROW = {
  id: true,
  firstId: true,
  secondId: true,
  throughId: true,
  sealed: true,
  closedAt: true,
  followUp: {
    select: {
      dueOn: true,
      doneAt: true,
      seatId: true,
      seat: { select: { user: { select: { id: true, sealed: true } } } },
    },
  },
} as const;

/** What was taken on, what closed last, and what is refused. Observers get none of it. */
export async function listIntroductions(seat: Seat): Promise<Introductions> {
  if (!may(seat, 'introductions.read')) return { underWay: [], closed: [], refused: [] };
  const { campaignId } = seat;
  const standing = { campaignId, withdrawnAt: null };
  const taken = { ...standing, followUp: { withdrawnAt: null } };
  const [open, closed, refused] = await Promise.all([
    db.introduction.findMany({
      where: { ...taken, closedAt: null },
      orderBy: { followUp: { dueOn: 'asc' } },
      select: ROW,
    }),
    db.introduction.findMany({
      where: { ...taken, closedAt: { not: null } },
      orderBy: { closedAt: 'desc' },
      take: SHOWN_CLOSED,
      select: ROW,
    }),
    db.introduction.findMany({
      where: { ...standing, followUpId: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true, firstId: true, secondId: true },
    }),
  ]);
  const vault = await vaultOf(campaignId);
  const told = ({ id, firstId, secondId, throughId, sealed, closedAt, followUp }: (typeof open)[number]) =>
    followUp
      ? [
          {
            id,
            pair: [firstId, secondId] as const,
            through: throughId,
            promised: vault.open('introduction', id, sealed) as IntroductionWords,
            dueOn: dayFromDate(followUp.dueOn),
            seatId: followUp.seatId,
            handle: handleOf(followUp.seat.user),
            isDone: followUp.doneAt !== null,
            closedOn: closedAt && dayFromDate(closedAt),
          },
        ]
      : [];
  return {
    underWay: open.flatMap(told),
    closed: closed.flatMap(told),
    refused: refused.map(({ id, firstId, secondId }) => ({ id, pair: [firstId, secondId] as const })),
  };
}
