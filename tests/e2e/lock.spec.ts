import { ROSA } from '@/tests/e2e/claim';
import { expect, test, type Organizer } from '@/tests/e2e/organizer';

/** A sign-in of its own: locking the one every test shares would lock them all out. */
async function rosaElsewhere(stranger: Organizer): Promise<void> {
  await stranger.signsIn(ROSA.handle, ROSA.passphrase);
  await stranger.page.waitForURL(/\/campaigns/);
  await stranger.startsCampaign('Lock');
}

const cover = (organizer: Organizer) => organizer.page.getByRole('dialog', { name: 'Locked' });

const serverIsTold = ({ page }: Organizer) => page.waitForResponse(/\/lock\/now$/);

async function opensAgain({ page }: Organizer, passphrase: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open again' }).click();
}

test('an idle screen goes blank, keeps what was typed, and its session answers nothing until it is opened', async ({
  stranger,
}) => {
  const { page } = stranger;
  await rosaElsewhere(stranger);
  await page.clock.install();
  await stranger.opens('/workers/new');
  await page.getByLabel('Name', { exact: true }).fill('Nadia');
  await page.clock.fastForward(4 * 60_000);
  await expect(cover(stranger)).toBeHidden();
  const told = serverIsTold(stranger);
  await page.clock.fastForward(2 * 60_000);
  await expect(cover(stranger)).toBeVisible();
  await told;
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(page.getByLabel('Name', { exact: true })).toBeHidden();

  // Whoever takes the machine gets nothing from the server, by whatever address.
  for (const path of ['/workers', '/map', '/coworkers?q=a', '/weak-links/export']) {
    const answer = await page.request.get(`${stranger.campaign}${path}`, { maxRedirects: 0 });
    expect.soft(answer.status(), path).toBeGreaterThan(300);
    expect.soft((await answer.text()).includes('Lock the screen'), path).toBe(false);
  }
  const second = await page.context().newPage();
  await second.goto(`${stranger.campaign}/workers`);
  await expect(second).toHaveURL(/\/lock\?to=/);
  await expect(second.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await second.close();

  stranger.watch.expects(/status of 4/);
  await opensAgain(stranger, 'not the right passphrase');
  await expect(page.getByText('This is not your passphrase.')).toBeVisible();
  await opensAgain(stranger, ROSA.passphrase);
  await expect(cover(stranger)).toBeHidden();
  await page.mouse.move(5, 5);
  await page.mouse.move(50, 50);
  await page.clock.fastForward(10_000);
  await expect(cover(stranger)).toBeHidden();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Nadia');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/workers\/[0-9a-f-]{36}/);
});

test('Lock in the menu and Alt, Shift and L lock every tab at once; a refresh shows the lock', async ({
  stranger,
}) => {
  const { page } = stranger;
  await rosaElsewhere(stranger);
  const second = await page.context().newPage();
  // Both tabs must be listening by now.
  await second.goto(stranger.campaign, { waitUntil: 'networkidle' });
  // The page listens for keys a moment after it is there.
  await expect(async () => {
    await page.keyboard.press('Alt+Shift+L');
    await expect(cover(stranger)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(second.getByRole('dialog', { name: 'Locked' })).toBeVisible();
  await opensAgain(stranger, ROSA.passphrase);
  await expect(second.getByRole('dialog', { name: 'Locked' })).toBeHidden();
  await page.locator('header summary').last().click();
  const told = serverIsTold(stranger);
  await page.getByRole('button', { name: 'Lock the screen' }).click();
  await expect(cover(stranger)).toBeVisible();
  await told;
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await opensAgain(stranger, ROSA.passphrase);
  await expect(page).toHaveURL(stranger.campaign);
});

test('the leads set the minutes', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign('Minutes');
  await organizer.opens('/settings/safety');
  await page.getByLabel('After how many idle minutes?').fill('31');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Write a whole number of minutes, from 1 to 30.').first()).toBeVisible();
  await page.getByLabel('After how many idle minutes?').fill('30');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('After how many idle minutes?')).toHaveValue('30');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Lock in the menu locks, and the passphrase opens again', async ({ stranger }) => {
    const { page } = stranger;
    await stranger.signsIn(ROSA.handle, ROSA.passphrase);
    await page.waitForURL(/\/campaigns/);
    await page.goto('/account');
    await page.locator('header summary').last().click();
    await page.getByRole('button', { name: 'Lock the screen' }).click();
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await page.goto('/account');
    await expect(page).toHaveURL(/\/lock\?to=%2Faccount/);
    await opensAgain(stranger, ROSA.passphrase);
    await expect(page).toHaveURL(/\/account$/);
  });
});
