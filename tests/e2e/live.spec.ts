import { finds, placeAtRest, settled, SMALL_WEB, standing } from '@/tests/e2e/on-map';
import { expect, test } from '@/tests/e2e/organizer';

test('what another organizer rates comes onto an open map by itself, and the view stays where it is', async ({
  organizer,
  stranger,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Live');
  await organizer.bringsIn('workers.csv', SMALL_WEB.workers);
  await organizer.bringsIn('ties.csv', SMALL_WEB.ties);
  const link = await organizer.invites('Lead');
  await organizer.opens('/map');
  await settled(page);
  // Somebody the new line does not touch: a disc grows with its lines.
  await finds(page, 'Ruth Ankersen');
  await expect(page.getByRole('complementary', { name: 'Ruth Ankersen' })).toBeVisible();
  await expect(standing(page)).toContainText('Ruth');
  const before = await placeAtRest(page);

  await stranger.joins(link, `june${String(Date.now())}`, 'three loose bolts in the rack');
  await stranger.opens('/ties/new');
  await stranger.page.getByLabel('One of them').fill('Amos Fennimore');
  await stranger.page.getByLabel('The other').fill('Nadia Brandt');
  await stranger.page.getByRole('button', { name: 'Go on' }).click();
  await stranger.page.locator('label', { hasText: '2 a.m. trust' }).click();
  await stranger.page.locator('label', { hasText: 'Amos Fennimore told us' }).click();
  await stranger.page.getByRole('button', { name: 'Save the rating' }).click();

  await expect(page.getByText('The map changed: 1 line new.')).toBeVisible();
  expect(await placeAtRest(page)).toBe(before);
  await finds(page, 'Amos Fennimore');
  const amos = page.getByRole('complementary', { name: 'Amos Fennimore' });
  await expect(amos.getByText('2 lines, 1 solid')).toBeVisible();
});
