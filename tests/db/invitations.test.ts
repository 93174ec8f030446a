import { describe, expect, test } from 'vitest';
import { acceptInvitation, findInvitation, joinByInvitation } from '@/lib/access/invitations';
import { hashCode } from '@/lib/crypto/one-time-code';
import { db } from '@/lib/db/client';
import { isRefusal, type Refusal } from '@/lib/forms/refusal';
import { changeRole, inviteMember, removeMember, revokeInvitation } from '@/lib/members/commands';
import { listInvitations, listMembers } from '@/lib/members/queries';
import { leadOfNewCampaign, newcomer, seatOf, somebody } from './people';
import { asItStands } from '@/tests/db/as-it-stands';

async function codeOf(invited: Promise<{ code: string } | Refusal>): Promise<string> {
  const answer = await invited;
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  return answer.code;
}

const refusedWith = (key: string) => ({ refused: { key }, field: null });

describe('an invitation', () => {
  test('gives one seat to one of twenty who come at once', async () => {
    const lead = await leadOfNewCampaign();
    const code = await codeOf(inviteMember(lead, 'organizer'));
    const comers = await Promise.all(Array.from({ length: 20 }, () => somebody('Amos')));
    const answers = await Promise.all(comers.map((userId) => acceptInvitation(code, userId)));
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    expect(await db.seat.count({ where: { campaignId: lead.campaignId } })).toBe(2);
    expect(await findInvitation(code)).toBeNull();
  });

  test('makes an account and a seat in the role it was made for', async () => {
    const lead = await leadOfNewCampaign('Front dock');
    const code = await codeOf(inviteMember(lead, 'observer'));
    expect(await findInvitation(code)).toMatchObject({ codeName: 'Front dock', role: 'observer' });
    const joined = await joinByInvitation(code, { handle: 'Ines', passphrase: 'ladder pepper moon street' });
    if (isRefusal(joined)) throw new Error(joined.refused.key);
    expect((await seatOf(joined.userId, lead.campaignId)).role).toBe('observer');
  });

  test('refuses a handle somebody has, whatever its case, and stays open', async () => {
    const lead = await leadOfNewCampaign();
    const first = await codeOf(inviteMember(lead, 'organizer'));
    await joinByInvitation(first, { handle: 'Marta', passphrase: 'ladder pepper moon street' });
    const second = await codeOf(inviteMember(lead, 'organizer'));
    const refused = await joinByInvitation(second, {
      handle: ' MARTA',
      passphrase: 'ladder pepper moon street',
    });
    expect(refused).toEqual({ ...refusedWith('access.handleTaken'), field: 'handle' });
    expect(await findInvitation(second)).not.toBeNull();
  });

  test('opens nothing once it is taken back, too old, or unknown', async () => {
    const lead = await leadOfNewCampaign();
    const code = await codeOf(inviteMember(lead, 'organizer'));
    const [pending] = await listInvitations(lead);
    await revokeInvitation(lead, pending?.invitationId ?? '');
    const old = await codeOf(inviteMember(lead, 'organizer'));
    await db.invitation.updateMany({
      where: { codeHash: hashCode(old) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    for (const closed of [code, old, 'guessed', '']) {
      expect(await findInvitation(closed)).toBeNull();
      expect(await acceptInvitation(closed, await somebody())).toEqual(refusedWith('access.invitationGone'));
    }
    expect(await listInvitations(lead)).toEqual([]);
  });

  test('is not spent on somebody who is in the campaign already', async () => {
    const lead = await leadOfNewCampaign();
    const code = await codeOf(inviteMember(lead, 'observer'));
    expect(await acceptInvitation(code, lead.userId)).toEqual(refusedWith('access.alreadyMember'));
    expect((await seatOf(lead.userId, lead.campaignId)).role).toBe('lead');
    expect(isRefusal(await acceptInvitation(code, await somebody()))).toBe(false);
  });

  test('of another campaign cannot be taken back from here', async () => {
    const [here, there] = [await leadOfNewCampaign(), await leadOfNewCampaign()];
    await codeOf(inviteMember(there, 'organizer'));
    const [theirs] = await listInvitations(there);
    expect(await revokeInvitation(here, theirs?.invitationId ?? '')).toEqual(refusedWith('members.gone'));
    expect(await listInvitations(there)).toHaveLength(1);
  });
});

describe('members', () => {
  test('somebody removed loses seat, sessions and the invitations they gave out, at once', async () => {
    const lead = await leadOfNewCampaign();
    const amos = await newcomer(lead.campaignId, 'lead', 'Amos');
    const code = await codeOf(inviteMember(amos, 'lead'));
    await db.session.create({
      data: { id: `session ${amos.userId}`, userId: amos.userId, expiresAt: new Date(Date.now() + 60_000) },
    });
    await removeMember(lead, amos.seatId);
    expect(await db.session.count({ where: { userId: amos.userId, revokedAt: null } })).toBe(0);
    expect(await findInvitation(code)).toBeNull();
    expect((await listMembers(lead)).map((member) => member.seatId)).toEqual([lead.seatId]);
    // The seat they still hold in their hands is worth nothing either.
    expect(await inviteMember(amos, 'lead')).toEqual(refusedWith('access.notAllowed'));
  });

  test('the last lead can neither be removed nor step down, also when two leads leave at once', async () => {
    const lead = await leadOfNewCampaign();
    await newcomer(lead.campaignId, 'organizer');
    expect(await removeMember(lead, lead.seatId)).toEqual(refusedWith('members.lastLead'));
    expect(await changeRole(lead, lead.seatId, 'observer', await asItStands.member(lead))).toEqual(
      refusedWith('members.lastLead'),
    );
    const second = await newcomer(lead.campaignId, 'lead', 'Ruth');
    await Promise.all([removeMember(lead, lead.seatId), removeMember(second, second.seatId)]);
    const left = await db.seat.count({
      where: { campaignId: lead.campaignId, role: 'lead', removedAt: null },
    });
    expect(left).toBe(1);
  });

  test('a changed role holds from the next request, and the old seat no longer writes', async () => {
    const lead = await leadOfNewCampaign();
    const ruth = await newcomer(lead.campaignId, 'lead', 'Ruth');
    await changeRole(lead, ruth.seatId, 'observer', await asItStands.member(ruth));
    expect((await seatOf(ruth.userId, lead.campaignId)).role).toBe('observer');
    expect(await inviteMember(ruth, 'lead')).toEqual(refusedWith('access.notAllowed'));
  });

  test('nobody but a lead sees or changes them, and no lead of another campaign', async () => {
    const lead = await leadOfNewCampaign();
    const elsewhere = await leadOfNewCampaign();
    for (const role of ['organizer', 'observer'] as const) {
      const seat = await newcomer(lead.campaignId, role);
      expect(await listMembers(seat)).toEqual([]);
      expect(await inviteMember(seat, 'observer')).toEqual(refusedWith('access.notAllowed'));
      expect(await removeMember(seat, lead.seatId)).toEqual(refusedWith('access.notAllowed'));
      expect(await changeRole(seat, seat.seatId, 'lead', await asItStands.member(seat))).toEqual(
        refusedWith('access.notAllowed'),
      );
    }
    expect(await removeMember(elsewhere, lead.seatId)).toEqual(refusedWith('members.gone'));
  });
});
