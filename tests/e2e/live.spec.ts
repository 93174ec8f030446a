import { expect, test } from '@/tests/e2e/organizer';

const WORKERS = `id,name,department,shift,status,committee
w1,Ruth Ankersen,Inbound,Days,active,yes
w2,Teresa Olmo,Inbound,Days,active,yes
w3,Amos Fennimore,Outbound,Nights,active,no
w4,Nadia Brandt,Outbound,Nights,active,no
w5,Jean-Baptiste Pierre,Outbound,Nights,active,no
`;
const TIES = `from,to,trust,rated_on
w1,w2,1,2026-03-01
w1,w3,4,2026-03-01
w2,w5,2,2026-03-03
w4,w5,3,2026-03-04
`;

test('what another organizer rates comes onto an open map by itself, and the view stays where it is', async ({
  organizer,
  stranger,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Live');
  await organizer.bringsIn('workers.csv', WORKERS);
  await organizer.bringsIn('ties.csv', TIES);
  const link = await organizer.invites('Lead');
  await organizer.opens('/map');
  await page.locator('[data-settled]').waitFor({ state: 'attached' });
  const finds = async (name: string) => {
    await page.getByRole('combobox', { name: 'Find a coworker' }).fill(name);
    await page.keyboard.press('Enter');
    return page.getByRole('complementary', { name });
  };
  // Somebody the new line does not touch: a disc grows with its lines.
  await expect(await finds('Ruth Ankersen')).toBeVisible();
  const person = page.locator('button[aria-describedby="map-help"]');
  await expect(person).toContainText('Ruth');
  // Searching flies there.
  let before: string | null = null;
  await expect(async () => {
    const now = await person.getAttribute('style');
    const was = before;
    before = now;
    expect(now).toBe(was);
  }).toPass({ intervals: [400] });

  await stranger.joins(link, `june${String(Date.now())}`, 'three loose bolts in the rack');
  await stranger.opens('/ties/new');
  await stranger.page.getByLabel('One of them').fill('Amos Fennimore');
  await stranger.page.getByLabel('The other').fill('Nadia Brandt');
  await stranger.page.getByRole('button', { name: 'Go on' }).click();
  await stranger.page.locator('label', { hasText: '2 a.m. trust' }).click();
  await stranger.page.locator('label', { hasText: 'Amos Fennimore told us' }).click();
  await stranger.page.getByRole('button', { name: 'Save the rating' }).click();

  await expect(page.getByText('The map changed: 1 line new.')).toBeVisible();
  expect(await person.getAttribute('style')).toBe(before);
  const amos = await finds('Amos Fennimore');
  await expect(amos.getByText('2 lines, 1 solid')).toBeVisible();
});
