import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';
import { addDays, dayOf } from '@/lib/web/day';

const ago = (days: number) => addDays(dayOf(new Date()), -days);

test('Harbor Street over time: what changed by name, every figure, and the map of an earlier day', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/history');
  await expect(page.getByText(/^Since .+, \d+ people became woven, .+, and the core .+\.$/)).toBeVisible();
  await page.getByRole('link', { name: 'Since the first rating' }).click();
  await page.waitForURL(/from=/);
  await expect(page.getByRole('heading', { name: /^Became woven/ })).toBeVisible();
  const solidarity = page.getByRole('figure').filter({ hasText: 'everything hangs on one leader' });
  await solidarity.locator('summary').click();
  await expect(
    solidarity.getByRole('columnheader', { name: /in the order of the step before/ }),
  ).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await organizer.opens('/map?back=3');
  await expect(page.getByText(/^The web as it was on /)).toBeVisible();
  await page.getByRole('link', { name: 'A month earlier' }).click();
  await page.waitForURL(/on=/);
  await page.getByRole('link', { name: 'Back to today' }).click();
  await expect(page.getByText(/^The web as it was on /)).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test('the home page tells that the core lost Teresa, and leads to what changed', async ({
  organizer,
  browser,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign('Evening bakery');
  const people = ['Ruth', 'Amos', 'Omar', 'Lin'].map((name) => `${name},${name} Baker,active,`);
  await organizer.bringsIn(
    'workers.csv',
    ['id,name,status,ended_on', ...people, `Teresa,Teresa Baker,fired,${ago(3)}`].join('\n'),
  );
  const core = ['Ruth', 'Amos', 'Omar', 'Teresa'];
  const lines = core.flatMap((one, at) => core.slice(at + 1).map((other) => `${one},${other},2,${ago(130)}`));
  await organizer.bringsIn('ties.csv', ['from,to,trust,rated_on', ...lines].join('\n'));

  await organizer.opens();
  await expect(page.getByText(/^Since .+ the core lost Teresa Baker\.$/)).toBeVisible();
  await page.getByRole('link', { name: 'See what changed' }).click();
  await expect(page.getByText('is gone from the workplace')).toBeVisible();

  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${organizer.campaign}/map`);
  await plain.locator('summary', { hasText: 'Go back in time' }).click();
  await plain.getByRole('slider', { name: /Go back in time/ }).press('ArrowLeft');
  await plain.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(plain.getByText(/^The web as it was on /)).toBeVisible();
  await expect(plain.getByRole('row').filter({ hasText: 'Teresa Baker' }).first()).toBeVisible();
  await context.close();

  await organizer.opens('/map');
  await expect(page.getByText('Faint: not confirmed for more than 90 days')).toBeVisible();
});
