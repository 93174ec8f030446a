import { expect, test } from '@/tests/e2e/organizer';

test('a lead sees who did what, puts it back, undoes that, and finds the log whole', async ({
  organizer,
}) => {
  await organizer.startsCampaign('Night dock');
  await organizer.addsCoworker({ name: 'Amos Fennimore', department: 'Pick' });
  const { page } = organizer;
  await organizer.opens('/settings/audit');
  await expect(page.getByText('Rosa wrote down a new coworker')).toBeVisible();
  await page
    .getByRole('link', { name: /Put back everything/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: '1 record will be as it was' })).toBeVisible();
  await page.getByRole('button', { name: 'Put 1 record back' }).click();
  await expect(page.getByText('1 record is as before.')).toBeVisible();
  await organizer.opens('/workers');
  await expect(page.getByText('Amos Fennimore')).toHaveCount(0);
  await organizer.opens('/settings/audit');
  await page
    .getByRole('link', { name: /Put back everything/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Put 1 record back' }).click();
  await page.getByRole('button', { name: 'Check every entry' }).click();
  await expect(page.getByText(/^Every entry is there and as it was written/)).toBeVisible();
  await organizer.opens('/workers');
  await expect(page.getByText('Amos Fennimore').first()).toBeVisible();
});
