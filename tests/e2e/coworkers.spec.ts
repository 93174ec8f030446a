import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test, type Organizer } from '@/tests/e2e/organizer';

/** Opens the profile of a coworker from the list, by searching for them. */
async function opensProfile(organizer: Organizer, name: string): Promise<void> {
  const { page } = organizer;
  await organizer.opens('/workers?status=all');
  await page.getByLabel('Name, nickname, phone or tag').fill(name);
  await page.getByRole('button', { name: 'Show' }).first().click();
  await page.waitForURL(/sought=1/);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('a coworker is added, found however their name is spelled, changed, deleted and brought back', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Lighthouse coworkers');
  await organizer.opens('/workers');
  await expect(page.getByRole('heading', { name: 'Who works there?' })).toBeVisible();
  await organizer.addsCoworker({ name: 'Ximena Núñez-Olmedo', department: 'Stow', shift: 'Nights' });
  await expect(page.getByText('Nobody has a rated line to them.').first()).toBeVisible();

  await organizer.opens('/workers');
  await page.getByLabel('Name, nickname, phone or tag').fill('nunez');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/sought=1/);
  expect(page.url()).not.toMatch(/nunez/i);
  await page.getByRole('link', { name: 'Ximena Núñez-Olmedo' }).click();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Phone').fill('ask her');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('That does not look like a phone number.').first()).toBeVisible();
  await expect(page.getByLabel('Phone')).toHaveValue('ask her');
  await page.getByLabel('Phone').fill('201-555-0142');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: '201-555-0142' })).toBeVisible();

  await page.locator('summary', { hasText: 'Delete this coworker' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.getByText('Deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ximena Núñez-Olmedo' })).toBeVisible();
});

test('of two who change one coworker, the second sees both versions and chooses', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign('Lighthouse writers');
  await organizer.addsCoworker({ name: 'Amos Fennimore', department: 'Pick' });
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Phone').fill('201-555-0142');

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Shift').fill('Nights');
  await other.getByLabel('Department').fill('Pack');
  await other.getByRole('button', { name: 'Save' }).click();
  await other.waitForURL(/done=saved/);

  await page.getByLabel('Department').fill('Stow');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/You saved this yourself in another window, /)).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('group', { name: 'Department' }).getByLabel(/Pack/).check();
  await page.getByRole('button', { name: 'Save what I chose' }).click();
  await page.waitForURL(/done=saved/);
  const about = page.getByRole('region', { name: 'About them' });
  await expect(about).toContainText('Pack');
  await expect(about).toContainText('Nights');
  await expect(about).toContainText('201-555-0142');
});

test('somebody who may be there already is shown before saving, and two records become one', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Lighthouse doubles');
  await organizer.addsCoworker({ name: 'José Luis Medrano', department: 'Pick' });
  await organizer.opens('/workers/new');
  await page.getByLabel('Name', { exact: true }).fill('Jose L. Medrano');
  await page.getByLabel('Phone').fill('201-555-0142');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody like that is there already')).toBeVisible();
  await expect(page.getByLabel('Phone')).toHaveValue('201-555-0142');
  await page.getByRole('button', { name: 'Save as a new coworker' }).click();
  await page.waitForURL(/done=added/);

  await page.getByRole('link', { name: 'Merge with another record' }).click();
  await page.getByRole('link', { name: 'Choose this one' }).click();
  await page
    .getByRole('group', { name: 'Name' })
    .getByLabel(/José Luis/)
    .check();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge the two' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'José Luis Medrano' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'About them' })).toContainText('201-555-0142');
  await organizer.opens('/workers');
  await expect(page.getByText('1 coworker', { exact: true })).toBeVisible();
});

test('the example tells how people hang, and no page of it has a serious fault', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/workers?sort=standing');
  expect(await seriousFaults(page)).toEqual([]);
  await opensProfile(organizer, 'Amos Fennimore');
  await expect(page.getByText('Hangs on by one thin line, to Ruth Adeyemi-Cole.')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await opensProfile(organizer, 'Teresa Quiroga-Luz');
  await expect(
    page.getByText('If they were fired, 11 people would lose touch with the committee.'),
  ).toBeVisible();
  await organizer.opens('/workers?department=Returns&standing=cut-off');
  await expect(page.getByText(/^1\d coworkers$/)).toBeVisible();
  await organizer.opens('/workers/new');
  expect(await seriousFaults(page)).toEqual([]);
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a coworker is added, marked as oneself, deleted and brought back', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign('Lighthouse by hand');
    await organizer.addsCoworker({ name: 'Guerline Sainvil' });
    await page.getByRole('button', { name: 'This is me' }).click();
    await expect(page.getByText('This is your own record.')).toBeVisible();
    await page.locator('summary', { hasText: 'Delete this coworker' }).click();
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    await organizer.opens('/workers?status=deleted');
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Guerline Sainvil' })).toBeVisible();
  });
});
