import 'server-only';
import { MADE_UP } from '@/lib/access/example-campaign';
import { settleVersions } from '@/lib/access/last-hand';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { onceOutside } from '@/lib/access/sent-outside';
import { ISSUES_MOST, type SettingsInput } from '@/lib/campaigns/schema';
import { issuesOf, settingsTexts } from '@/lib/campaigns/settings-texts';
import type { CampaignWords } from '@/lib/campaigns/words';
import type { Vault } from '@/lib/crypto/vault';
import { change } from '@/lib/db/change';
import { mergedList, type Texts } from '@/lib/forms/overtaken';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import type { Tx } from '@/lib/db/client';
import { deleteCampaignRows } from '@/lib/db/delete-campaign';

/**
 * Writes a campaign's settings, as a form that began from `was` sends them. The list of issues grows and shrinks by single
 * entries, whoever else wrote in it; anything else that somebody changed meanwhile is told, not overwritten.
 */
export function editCampaign(
  seat: Seat,
  input: SettingsInput,
  was: Texts,
): Promise<{ readonly done: true } | Refusal> {
  return change(seat, 'campaign.edit', async (tx, vault) => {
    const saved = await savedSettings(tx, vault, seat.campaignId);
    const merged = [...mergedList(issuesOf(was), saved.issues, input.issues)];
    if (merged.length > ISSUES_MOST) throw new Refused({ key: 'settings.issuesWrong' }, 'issues');
    const { codeName, purpose, issues, ...facts } = await settleVersions(tx, seat, {
      was: { ...was, issues: settingsTexts(saved).issues },
      saved,
      sent: { ...input, issues: merged },
      textsOf: settingsTexts,
      written: { deeds: ['campaign.edit'] },
    });
    const words: CampaignWords = { codeName, purpose, issues };
    await tx.campaign.update({
      where: { id: seat.campaignId },
      data: { ...facts, sealed: vault.seal('campaign', seat.campaignId, words) },
      select: { id: true },
    });
    return { subjects: [seat.campaignId], answer: { done: true } };
  });
}

async function savedSettings(tx: Tx, vault: Vault, campaignId: string): Promise<SettingsInput> {
  const { sealed, workforce, freshnessDays, solidThreshold } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { sealed: true, workforce: true, freshnessDays: true, solidThreshold: true },
  });
  const { codeName, purpose, issues } = vault.open('campaign', campaignId, sealed) as CampaignWords;
  const threshold = solidThreshold as SettingsInput['solidThreshold'];
  return { codeName, purpose, issues: [...issues], workforce, freshnessDays, solidThreshold: threshold };
}

/**
 * Takes an example campaign away with all that was entered in it, and the made-up organizers with it. A real campaign
 * is refused. Not a `change`: the campaign's audit events go with the campaign.
 */
export async function removeExampleCampaign(
  seat: Seat,
  once: string | null = null,
): Promise<{ removed: true } | Refusal> {
  if (!may(seat, 'campaign.remove') || !seat.campaign.isExample)
    return { refused: { key: 'access.notAllowed' }, field: null };
  const { campaignId } = seat;
  return onceOutside(once, 'campaign.remove', async (tx) => {
    await tx.$queryRaw`SELECT id FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
    const example = await tx.campaign.findFirst({
      where: {
        id: campaignId,
        isExample: true,
        seats: { some: { id: seat.seatId, role: 'lead', removedAt: null } },
      },
      select: { id: true },
    });
    if (!example) throw new Refused({ key: 'access.notAllowed' });
    const madeUp = await tx.user.findMany({
      where: { handleKey: { startsWith: MADE_UP }, seats: { some: { campaignId } } },
      select: { id: true },
    });
    await deleteCampaignRows(tx, campaignId);
    await tx.user.deleteMany({ where: { id: { in: madeUp.map((user) => user.id) } } });
    return { removed: true } as const;
  });
}
