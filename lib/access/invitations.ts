import 'server-only';
import { makeAccount, newAccount } from '@/lib/access/accounts';
import type { Role } from '@/lib/access/policy';
import { openCampaignWords } from '@/lib/access/campaigns';
import { findAnswerOutside, onceOutside } from '@/lib/access/sent-outside';
import { VAULT_COLUMNS } from '@/lib/access/vault';
import { hashCode } from '@/lib/crypto/one-time-code';
import { appendEvent } from '@/lib/db/audit';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import { db, type Tx } from '@/lib/db/client';

/** What an invitation offers, for whoever holds its code. */
export type OpenInvitation = { readonly codeName: string; readonly role: Role; readonly expiresAt: Date };

/** Where somebody has a seat now, and as whom. */
export type Seated = { readonly userId: string; readonly campaignId: string };

/** The invitation a code opens; null when it is unknown, used, taken back or too old. */
export async function findInvitation(code: string): Promise<OpenInvitation | null> {
  const invitation = await db.invitation.findFirst({
    where: stillOpen(code),
    select: { role: true, expiresAt: true, campaign: { select: { ...VAULT_COLUMNS, sealed: true } } },
  });
  if (!invitation) return null;
  return {
    codeName: openCampaignWords(invitation.campaign).codeName,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
  };
}

/** Takes a seat by invitation, for somebody who has an account already. */
export function acceptInvitation(
  code: string,
  userId: string,
  once: string | null = null,
): Promise<Seated | Refusal> {
  return onceOutside(once, 'seat.take', (tx) => takeSeat(tx, code, userId));
}

/** Takes a seat by invitation, for somebody new. */
export async function joinByInvitation(
  code: string,
  account: { readonly handle: string; readonly passphrase: string },
  once: string | null = null,
): Promise<Seated | Refusal> {
  if (!(await findInvitation(code)) && !(await findAnswerOutside(once, 'seat.take')))
    return { refused: { key: 'access.invitationGone' }, field: null };
  const somebody = await newAccount(account);
  return onceOutside(once, 'seat.take', async (tx) => takeSeat(tx, code, await makeAccount(tx, somebody)));
}

/** The update is what makes the link single-use: of any number who come at once, one finds it unused. */
async function takeSeat(tx: Tx, code: string, userId: string): Promise<Seated> {
  const { count } = await tx.invitation.updateMany({ where: stillOpen(code), data: { usedAt: new Date() } });
  if (count === 0) throw new Refused({ key: 'access.invitationGone' });
  const { campaignId, role } = await tx.invitation.findUniqueOrThrow({
    where: { codeHash: hashCode(code) },
    select: { campaignId: true, role: true },
  });
  await tx.campaign.update({
    where: { id: campaignId },
    data: { webRevision: { increment: 1 } },
    select: { id: true },
  });
  const key = { campaignId_userId: { campaignId, userId } };
  const before = await tx.seat.findUnique({ where: key, select: { removedAt: true } });
  if (before && !before.removedAt) throw new Refused({ key: 'access.alreadyMember' });
  const seat = await tx.seat.upsert({
    where: key,
    create: { campaignId, userId, role },
    update: { role, removedAt: null },
    select: { id: true },
  });
  await appendEvent(tx, { campaignId, userId }, 'seat.take', [seat.id]);
  return { userId, campaignId };
}

function stillOpen(code: string) {
  return {
    codeHash: hashCode(code),
    usedAt: null,
    revokedAt: null,
    campaign: { sealedAt: null },
    expiresAt: { gt: new Date() },
  };
}
