import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';

test('whom people turn to: the ranking says why, and the picture leads to people', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/leaders');
  await expect(page.getByRole('heading', { level: 1, name: 'Whom people turn to' })).toBeVisible();
  const ranking = page.getByRole('list', { name: 'Coworkers by how many people trust them at 1 or 2' });
  const first = ranking.getByRole('listitem').first();
  await expect(first).toContainText(/^1.*people trust Ruth Adeyemi-Cole at 1 or 2, from five departments/);
  await first.locator('summary', { hasText: 'Who trusts them' }).click();
  const trusters = first.getByRole('list', { name: 'Who trusts Ruth Adeyemi-Cole' });
  await expect(trusters.getByRole('listitem').first()).toContainText('their own word');
  const teresa = ranking.getByRole('listitem').filter({ hasText: 'people trust Teresa Quiroga-Luz' });
  await expect(teresa).toContainText('eleven would lose touch without them');
  expect(await seriousFaults(page)).toEqual([]);

  await page.locator('summary', { hasText: 'Narrow it' }).click();
  await page.getByLabel('Committee', { exact: true }).selectOption('no');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(ranking).not.toContainText('people trust Ruth Adeyemi-Cole');
  await page.getByRole('link', { name: 'Show everybody' }).click();
  const dot = page.getByRole('link', {
    name: /^Ruth Adeyemi-Cole, trusted by \d+ people, .*, on the committee$/,
  });
  await dot.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ruth Adeyemi-Cole' })).toBeVisible();
  await page.getByRole('link', { name: /^place 1 of \d+$/ }).click();
  await expect(page).toHaveURL(/\/leaders\?trusted=\d+#ranking$/);
});

test('those others turn to who are undecided are the next visits', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/leaders');
  const visits = page.getByRole('list', { name: 'Visit next' });
  const rowena = visits.getByRole('listitem').filter({ hasText: 'Rowena Fairweather' });
  await expect(rowena).toContainText('Undecided');
  await expect(page.getByRole('list', { name: 'Quiet ones' })).toContainText(
    'Rowena Fairweather: three people trust them, and you have had two one-on-ones with them.',
  );
  await expect(page.getByRole('list', { name: 'Loud ones' })).toContainText(
    'six one-on-ones, but of five people',
  );
  await rowena.locator('summary', { hasText: 'Make it a follow-up' }).click();
  await rowena.getByRole('button', { name: 'Put it among my follow-ups' }).click();
  await expect(rowena).toContainText('You come back to them on');
  await rowena.getByRole('link', { name: /^Log a one-on-one/ }).click();
  await expect(page.getByLabel('With whom did you speak?')).toHaveValue('Rowena Fairweather');
});

test('a new campaign is told what to ask first, and an observer finds nothing', async ({
  organizer,
  stranger,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Harvest');
  await organizer.opens('/leaders');
  await expect(page.getByRole('heading', { name: 'Nobody is in this campaign yet' })).toBeVisible();
  await organizer.addsCoworker({ name: 'Amos Baker' });
  await organizer.opens('/leaders');
  await expect(page.getByText('Who would you call at 2 a.m.?')).toBeVisible();
  const link = await organizer.invites('Observer');
  await stranger.joins(link, `Iris ${String(Date.now() % 100_000)}`, 'lantern bicycle river moon');
  stranger.watch.expects(/status of 404/);
  await stranger.opens('/leaders');
  await expect(stranger.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});
