import { expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { editCampaign } from '@/lib/campaigns/commands';
import { settingsTexts } from '@/lib/campaigns/settings-texts';
import { readWas } from '@/lib/forms/overtaken';
import { makeCampaign, takeSeat } from './made-up-campaign';
import { sameSeat } from './seat-in';

const DONE = { done: true };

async function twoLeads(): Promise<readonly [Seat, Seat]> {
  const { rosa } = await makeCampaign('Amos');
  return [rosa, await takeSeat(rosa.campaignId, 'lead')];
}

test('settings: what the other changed stays, what both changed is told with both versions, and goes over knowingly', async () => {
  const [rosa, lena] = await twoLeads();
  const began = settingsTexts(rosa.campaign);
  const { codeName, workforce, solidThreshold, freshnessDays } = rosa.campaign;
  const as = { codeName, workforce, solidThreshold, freshnessDays };
  const hers = { ...as, purpose: 'Air in the summer', issues: ['pay', 'heat'] };
  expect(await editCampaign(lena, hers, began)).toEqual(DONE);
  const mine = { ...as, purpose: 'Fewer night shifts', freshnessDays: 30, issues: ['breaks'] };
  const refused = await editCampaign(rosa, mine, began);
  expect(refused).toMatchObject({
    refused: { key: 'meanwhile.changed' },
    overtaken: {
      hand: { by: lena.handle, isMe: false },
      clashes: [{ field: 'purpose', theirs: 'Air in the summer', yours: 'Fewer night shifts' }],
    },
  });
  expect((await sameSeat(rosa)).campaign).toMatchObject({ ...hers, freshnessDays });
  expect(await editCampaign(rosa, { ...mine, purpose: rosa.campaign.purpose }, began)).toEqual(DONE);
  const { campaign } = await sameSeat(rosa);
  expect(campaign).toMatchObject({ purpose: hers.purpose, freshnessDays: 30 });
  expect([...campaign.issues].sort()).toEqual(['breaks', 'heat', 'pay']);
  const knowing = readWas('overtaken' in refused ? (refused.overtaken.was ?? '') : '');
  expect(await editCampaign(rosa, mine, { ...knowing, freshnessDays: '30' })).toEqual(DONE);
  expect((await sameSeat(rosa)).campaign.purpose).toBe('Fewer night shifts');
});
