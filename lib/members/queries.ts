import 'server-only';
import { may, type Role } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { handleOf } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

/** An organizer of the campaign, as the leads see them. */
export type Member = {
  readonly seatId: string;
  readonly handle: string;
  readonly role: Role;
  readonly since: Date;
  readonly isMe: boolean;
};

/** An invitation nobody has taken yet. */
export type PendingInvitation = {
  readonly invitationId: string;
  readonly role: Role;
  readonly expiresAt: Date;
};

const ROLES: readonly Role[] = ['lead', 'organizer', 'observer'];

/** Who has a seat in the campaign, leads first. */
export async function listMembers(seat: Seat): Promise<readonly Member[]> {
  if (!may(seat, 'members.see')) return [];
  const seats = await db.seat.findMany({
    where: { campaignId: seat.campaignId, removedAt: null, user: { disabledAt: null } },
    select: { id: true, role: true, createdAt: true, user: { select: { id: true, sealed: true } } },
  });
  const members = seats.map(({ id, role, createdAt, user }) => ({
    seatId: id,
    handle: handleOf(user),
    role,
    since: createdAt,
    isMe: user.id === seat.userId,
  }));
  return members.sort(
    (one, other) =>
      ROLES.indexOf(one.role) - ROLES.indexOf(other.role) || one.handle.localeCompare(other.handle),
  );
}

/** The invitations that still open, those that end first first. */
export async function listInvitations(seat: Seat): Promise<readonly PendingInvitation[]> {
  if (!may(seat, 'members.see')) return [];
  const invitations = await db.invitation.findMany({
    where: { campaignId: seat.campaignId, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { expiresAt: 'asc' },
    select: { id: true, role: true, expiresAt: true },
  });
  return invitations.map(({ id, ...invitation }) => ({ invitationId: id, ...invitation }));
}
