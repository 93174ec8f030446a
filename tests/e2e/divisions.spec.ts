import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';

test('where we could be split is told by department, shift, language and tag', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/divisions');
  await expect(page.getByRole('heading', { level: 1, name: 'Where we could be split' })).toBeVisible();
  await expect(
    page.getByText(/^Returns: no solid line to anybody elsewhere, where chance would give \d+\./),
  ).toBeVisible();
  await expect(page.getByText('This is where the boss would split us.')).toBeVisible();
  const matrix = page.getByRole('table', { name: 'Solid lines between departments' });
  await expect(matrix.getByRole('row').filter({ hasText: /^Returns/ })).toContainText(
    /Returns and Stow: no solid line; chance would give \d+\./,
  );
  const gap = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Pick and Returns: not one solid line' }) });
  await expect(gap.getByRole('link', { name: /^Talk with / }).first()).toBeVisible();
  await expect(page.getByText(/carries \d+ solid lines across\./).first()).toBeVisible();

  const which = page.getByRole('navigation', { name: 'Look at' });
  await which.getByRole('link', { name: 'Shifts' }).click();
  await expect(page).toHaveURL(/\?by=shift$/);
  await expect(
    page.getByText(/^Back half nights and Front half days: \d+ solid lines, where chance would give \d+\./),
  ).toBeVisible();
  await expect(page.getByText(/^Two circles in Back half nights hardly know each other:/)).toBeVisible();
  await which.getByRole('link', { name: 'Tags' }).click();
  await page.getByRole('navigation', { name: 'Which tag' }).getByRole('link', { name: 'carpool' }).click();
  await expect(page).toHaveURL(/\?by=tag&tag=\d+$/);
  await expect(page.getByRole('columnheader', { name: 'with “carpool”', exact: true })).toBeVisible();

  await which.getByRole('link', { name: 'Languages' }).click();
  await expect(page.getByRole('table', { name: 'Solid lines between languages' })).toBeVisible();
  await page.locator('summary', { hasText: 'How this is counted' }).click();
  await expect(page.getByText(/^The E–I index/)).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

test('observers see figures in fives and nobody', async ({ organizer, stranger }) => {
  await organizer.opensExample();
  const link = await organizer.invites('Observer');
  await stranger.joins(link, `Watcher ${Date.now().toString(36)}`, 'lantern copper meadow tram');
  await stranger.opens('/divisions?by=shift');
  const main = stranger.page.locator('main');
  await expect(main).toContainText('You see figures only, in fives');
  await expect(main.getByRole('table', { name: 'Solid lines between shifts' })).toContainText(
    /about \d+|fewer than five/,
  );
  await expect(main.locator('a[href*="/workers/"], a[href*="/one-on-ones/"]')).toHaveCount(0);
  for (const name of ['Teresa', 'Ruth', 'Bashir', 'Lucienne']) await expect(main).not.toContainText(name);
});

test('an empty campaign is told what the page is for', async ({ organizer }) => {
  await organizer.startsCampaign('Causeway');
  await organizer.opens('/divisions');
  await expect(organizer.page.getByText('There is nobody in the web yet')).toBeVisible();
  await organizer.addsCoworker({ name: 'Nadia' });
  await organizer.opens('/divisions?by=shift');
  await expect(organizer.page.getByText('No shift is written down yet')).toBeVisible();
});
