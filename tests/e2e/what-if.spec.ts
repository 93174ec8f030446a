import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';

test('the boss’s move is played, kept, and held against today, with nothing of it in the address', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/what-if');
  await page.getByText('They fire those who hold most').click();
  await page.getByLabel('How many people?').fill('1');
  await page.getByRole('button', { name: 'Play it', exact: true }).click();
  await expect(
    page.getByText(/^If the boss fires the one who holds most, \d+ people lose touch with the committee\.$/),
  ).toBeVisible();
  await expect(page.getByText('hung by Teresa').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Before and after' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(await seriousFaults(page)).toEqual([]);

  await page.getByLabel('Keep it as').fill('The one who holds most');
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.getByText('Kept. You find it below.')).toBeVisible();
  await expect(page.getByText(/others lost touch; today \d+ would\./)).toBeVisible();

  await page.getByRole('button', { name: 'The boss’s next move' }).click();
  await expect(page.getByText(/^The boss fires Teresa/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo this move' }).click();
  await expect(page.getByText(/^The boss fires Teresa/)).toBeHidden();
});
