import 'server-only';
import { settleVersions } from '@/lib/access/last-hand';
import type { Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { revokeSessionsOf } from '@/lib/access/sessions';
import { hashCode, makeCode } from '@/lib/crypto/one-time-code';
import { change } from '@/lib/db/change';
import { plainTexts, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';

/** An invitation opens for this long. In milliseconds. */
const INVITATION_LIFE = 7 * 24 * 60 * 60 * 1000;

/** Makes a link that gives one seat in this role, once, within seven days. Its code is told here and never again. */
export function inviteMember(seat: Seat, role: Role): Promise<{ readonly code: string } | Refusal> {
  return change(seat, 'member.invite', async (tx) => {
    const code = makeCode();
    const { id } = await tx.invitation.create({
      data: {
        campaignId: seat.campaignId,
        codeHash: hashCode(code),
        role,
        invitedBy: seat.userId,
        expiresAt: new Date(Date.now() + INVITATION_LIFE),
      },
      select: { id: true },
    });
    return { subjects: [id], answer: { code } };
  });
}

/** Takes back an invitation nobody has used. */
export function revokeInvitation(
  seat: Seat,
  invitationId: string,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'member.invite', async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, campaignId: seat.campaignId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refused({ key: 'members.gone' });
    return { subjects: [invitationId], answer: { done: true } };
  });
}

/** Gives a member another role; `was` is the one the form began from. The campaign keeps at least one lead. */
export function changeRole(
  seat: Seat,
  seatId: string,
  asked: Role,
  was: Texts,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'member.change-role', async (tx) => {
    const member = await findMember(tx, seat, seatId);
    const { role } = await settleVersions(tx, seat, {
      was,
      saved: { role: member.role },
      sent: { role: asked },
      textsOf: plainTexts,
      written: { table: 'seat', rowId: seatId },
    });
    if (member.role === 'lead' && role !== 'lead') await assertAnotherLead(tx, seat, seatId);
    await tx.seat.update({ where: { id: seatId }, data: { role }, select: { id: true } });
    if (role !== 'lead') await takeBackInvitations(tx, seat, member.userId);
    return { subjects: [seatId], answer: { done: true } };
  });
}

/**
 * Takes a member's seat, ends their sessions at once and takes back the invitations they gave out. What they recorded
 * stays; their open follow-ups and whom they looked after go to `successorId`, if somebody takes over.
 */
export function removeMember(
  seat: Seat,
  seatId: string,
  successorId: string | null = null,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'member.remove', async (tx) => {
    const member = await findMember(tx, seat, seatId);
    if (member.role === 'lead') await assertAnotherLead(tx, seat, seatId);
    await tx.seat.update({ where: { id: seatId }, data: { removedAt: new Date() }, select: { id: true } });
    await takeBackInvitations(tx, seat, member.userId);
    await revokeSessionsOf(tx, member.userId);
    if (successorId === null) return { subjects: [seatId], answer: { done: true } };
    await handOver(tx, seat, seatId, successorId);
    return { subjects: [seatId, successorId], answer: { done: true } };
  });
}

/** Gives what somebody still had to do, and whom they looked after, to another member. */
async function handOver(tx: Tx, seat: Seat, seatId: string, successorId: string): Promise<void> {
  const { campaignId } = seat;
  const successor = await findMember(tx, seat, successorId);
  if (successorId === seatId || successor.role === 'observer')
    throw new Refused({ key: 'members.cannotTakeOver' }, 'successorId');
  await tx.followUp.updateMany({
    where: { campaignId, seatId, doneAt: null, withdrawnAt: null },
    data: { seatId: successorId },
  });
  // A lead knows everybody by name: for them a turf would say nothing.
  if (successor.role === 'lead') return;
  const workers = await tx.turfWorker.findMany({ where: { campaignId, seatId }, select: { workerId: true } });
  await tx.turfWorker.createMany({
    data: workers.map(({ workerId }) => ({ campaignId, seatId: successorId, workerId })),
    skipDuplicates: true,
  });
  await tx.turfWorker.deleteMany({ where: { campaignId, seatId } });
  await tx.turfRule.updateMany({ where: { campaignId, seatId }, data: { seatId: successorId } });
}

async function findMember(tx: Tx, seat: Seat, seatId: string) {
  const member = await tx.seat.findFirst({
    where: { id: seatId, campaignId: seat.campaignId, removedAt: null },
    select: { userId: true, role: true },
  });
  if (!member) throw new Refused({ key: 'members.gone' });
  return member;
}

async function assertAnotherLead(tx: Tx, seat: Seat, seatId: string): Promise<void> {
  const others = await tx.seat.count({
    where: {
      campaignId: seat.campaignId,
      role: 'lead',
      removedAt: null,
      id: { not: seatId },
      user: { disabledAt: null },
    },
  });
  if (others === 0) throw new Refused({ key: 'members.lastLead' });
}

async function takeBackInvitations(tx: Tx, seat: Seat, userId: string): Promise<void> {
  await tx.invitation.updateMany({
    where: { campaignId: seat.campaignId, invitedBy: userId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
