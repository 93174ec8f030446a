import { ROSA } from '@/tests/e2e/claim';
import { expect, test } from '@/tests/e2e/organizer';

const AMOS = { handle: 'Amos', passphrase: 'ladder pepper moon street' };

test('somebody is invited, takes the seat, is removed, and is locked out at once', async ({
  organizer,
  stranger,
}) => {
  const handle = `${AMOS.handle} ${String(Date.now() % 100_000)}`;
  await organizer.startsCampaign('Back dock');
  const link = await organizer.invites('Organizer');

  await stranger.joins(link, handle, AMOS.passphrase);
  expect(stranger.campaign).toBe(organizer.campaign);
  await stranger.opens('/workers');
  await expect(stranger.page.getByRole('heading', { level: 1 })).toBeVisible();
  stranger.watch.expects(/status of 404/);
  await stranger.opens('/settings/members');
  await expect(stranger.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();

  await organizer.page.goto(link);
  await expect(
    organizer.page.getByRole('heading', { name: 'This invitation no longer opens' }),
  ).toBeVisible();

  await organizer.removes(handle);
  await stranger.opens('/workers');
  await expect(stranger.page).toHaveURL(/\/sign-in/);
  await stranger.signsIn(handle, AMOS.passphrase);
  await expect(stranger.page.getByRole('heading', { name: 'You have no seat yet' })).toBeVisible();
  await stranger.opens('/workers');
  await expect(stranger.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('an invitation taken back opens nothing, and the last lead stays', async ({ organizer, stranger }) => {
  await organizer.startsCampaign('Front dock');
  const link = await organizer.invites('Observer');
  await organizer.opens('/settings/members');
  await organizer.page.getByRole('button', { name: 'Take it back' }).click();
  await expect(organizer.page.getByText('The invitation is taken back.')).toBeVisible();
  await stranger.page.goto(link);
  await expect(stranger.page.getByRole('heading', { name: 'This invitation no longer opens' })).toBeVisible();

  await organizer.proves('/settings/members');
  await organizer.page.locator('main summary', { hasText: 'Leave' }).click();
  await organizer.page.getByRole('button', { name: 'Leave' }).click();
  await expect(organizer.page.getByText('A campaign keeps at least one lead.').first()).toBeVisible();
});

test('signing out is for good: the old cookie opens nothing', async ({ stranger }) => {
  await stranger.signsIn(ROSA.handle, ROSA.passphrase);
  await stranger.page.waitForURL(/\/campaigns/);
  const context = stranger.page.context();
  const before = await context.cookies();
  await stranger.page.goto('/account');
  await stranger.signsOut();
  await context.addCookies(before);
  await stranger.page.goto('/account');
  await expect(stranger.page).toHaveURL(/\/sign-in/);
});

test('unknown and known handles are refused alike, and tries are counted', async ({ stranger }) => {
  const refusalOf = async (handle: string) => {
    await stranger.signsIn(handle, 'not the right passphrase');
    return stranger.page.getByRole('alert').first().innerText();
  };
  const known = await refusalOf(ROSA.handle);
  const unknown = await refusalOf(`nobody ${String(Date.now())}`);
  expect(unknown).toBe(known);
  const guesser = `guesser ${String(Date.now())}`;
  for (let tries = 0; tries < 10; tries += 1) await refusalOf(guesser);
  await stranger.signsIn(guesser, 'not the right passphrase');
  await expect(stranger.page.getByText(/Wait \d+ minutes/)).toBeVisible();
});
