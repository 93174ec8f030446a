import { expect, test } from 'vitest';
import { openCampaign } from '@/lib/access/campaigns';
import { acceptInvitation } from '@/lib/access/invitations';
import { editCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { verifyAudit } from '@/lib/db/audit-verify';
import { db } from '@/lib/db/client';
import { isRefusal } from '@/lib/forms/refusal';
import { changeRole, inviteMember, removeMember } from '@/lib/members/commands';
import { leadOfNewCampaign, seatOf, somebody } from './people';
import { asItStands } from '@/tests/db/as-it-stands';

const settings = {
  codeName: 'Lighthouse',
  purpose: 'A say in the rates',
  workforce: 41,
  solidThreshold: 2 as const,
  freshnessDays: 60,
  issues: ['Heat'],
};

async function chainOf(campaignId: string) {
  const events = await db.auditEvent.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } });
  const [checked] = await verifyAudit(process.env['DATABASE_URL'] ?? '', campaignId);
  const holds = events.every(({ sequence }, place) => sequence === place + 1);
  return { deeds: events.map(({ deed }) => deed), holds: holds && checked?.problems.length === 0 };
}

test('every write adds one event to a chain that holds, from the first day of a campaign', async () => {
  const first = await leadOfNewCampaign();
  const opened = await openCampaign(first.userId, { ...settings, issues: [] });
  if (isRefusal(opened)) throw new Error(opened.refused.key);
  const lead = await seatOf(first.userId, opened.campaignId);
  const invited = await inviteMember(lead, 'organizer');
  if (isRefusal(invited)) throw new Error(invited.refused.key);
  const amos = await somebody('Amos');
  await acceptInvitation(invited.code, amos);
  const seat = await seatOf(amos, opened.campaignId);
  await changeRole(lead, seat.seatId, 'observer', await asItStands.member(seat));
  await editCampaign(lead, settings, settingsTexts(lead.campaign));
  await removeMember(lead, seat.seatId);
  // Refused: nothing is written, and nothing is recorded.
  await removeMember(lead, lead.seatId);
  expect(await chainOf(opened.campaignId)).toEqual({
    deeds: [
      'campaign.open',
      'member.invite',
      'seat.take',
      'member.change-role',
      'campaign.edit',
      'member.remove',
    ],
    holds: true,
  });
  expect(await seatOf(first.userId, opened.campaignId)).toMatchObject({ campaign: settings });
});

test('forty writes at once make one chain without a gap, and move the revision by forty', async () => {
  const lead = await leadOfNewCampaign();
  await Promise.all(
    Array.from({ length: 40 }, () => editCampaign(lead, settings, settingsTexts(lead.campaign))),
  );
  const { deeds, holds } = await chainOf(lead.campaignId);
  expect(deeds).toHaveLength(40);
  expect(holds).toBe(true);
  expect((await seatOf(lead.userId, lead.campaignId)).campaign.webRevision).toBe(40);
});

test('whoever leads no real campaign opens none', async () => {
  const userId = await somebody();
  expect(await openCampaign(userId, { ...settings, issues: [] })).toMatchObject({
    refused: { key: 'access.notAllowed' },
  });
});
