import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';

test('an introduction is taken on, stands under way and among the follow-ups, and can be let go of', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/introductions');
  await expect(
    page.getByText(/would weave in \d+ of the \d+ who are not\. No plan could do it/),
  ).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  const first = page.getByRole('group', { name: /^Take on: / }).first();
  const pair = ((await first.getAttribute('aria-label')) ?? '').replace('Take on: ', '');
  const [one = '', other = ''] = pair.split(' and ');
  await first.getByRole('button', { name: 'I’ll do it, in a week' }).click();
  await expect(page.getByRole('status')).toContainText('among the follow-ups now');
  await expect(page.getByRole('group', { name: `Take on: ${pair}` })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Under way' })).toBeVisible();
  await organizer.opens('/follow-ups');
  await expect(page.getByText(/^Bring them together with /).first()).toBeVisible();

  await organizer.opens('/introductions');
  await page
    .getByRole('button', { name: /^Let go of it/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toContainText('let go of');
  await expect(page.getByRole('group', { name: /^Take on: / }).first()).toBeVisible();
  expect(one === other).toBe(false);
});

test('the plan for the week on paper starts with code names', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.proves('/introductions');
  await page.getByRole('link', { name: 'Print the plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Introductions for the week' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Code names' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('table')).not.toHaveCount(0);
});
