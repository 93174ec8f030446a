import { expect, test } from '@/tests/e2e/organizer';

test('what was typed outlives a server that is not there, and is saved once, by itself', async ({
  organizer,
}) => {
  const { page, watch } = organizer;
  watch.expects(/503/);
  await organizer.startsCampaign();
  await organizer.opens('/workers/new');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Amos Fennimore');
  let sent = 0;
  let isAway = true;
  await page.route('**/workers/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    if (!isAway) return route.continue();
    return route.fulfill({
      status: 503,
      contentType: 'text/plain',
      body: 'away gone 1\nIts database does not answer.',
    });
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const notice = page.getByRole('status').filter({ hasText: 'Not saved yet.' });
  await expect(notice).toBeVisible();
  await expect(name).toHaveValue('Amos Fennimore');
  await notice.getByRole('button', { name: 'Stop trying' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'It is not tried again by itself.' }),
  ).toBeVisible();
  const before = sent;
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(() => sent).toBe(before + 1);
  await expect(notice).toBeVisible();
  isAway = false;
  await expect(page.getByRole('heading', { level: 1, name: 'Amos Fennimore' })).toBeVisible();
  await organizer.opens('/workers');
  await expect(page.getByRole('link', { name: 'Amos Fennimore' })).toHaveCount(1);
});
