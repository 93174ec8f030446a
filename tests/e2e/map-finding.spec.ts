import { finds, settled } from '@/tests/e2e/on-map';
import { expect, test } from '@/tests/e2e/organizer';

test('an organizer narrows the map, takes it back, and finds who can introduce two people', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  await organizer.opens('/map');
  await settled(page);
  const only = page.getByRole('region', { name: 'Show me only …' });
  const said = only.getByRole('status');
  await only.getByText('Show me only …').click();
  await only.getByLabel('What about?').selectOption({ label: 'Department' });
  await only.getByRole('button', { name: 'Show only these' }).click();
  await expect(said).toHaveText(/^[A-Z]\w+: \d+ people/);
  const list = page.getByRole('region', { name: 'The same in words' });
  const count = Number(/: (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
  await expect(list.getByRole('rowheader')).toHaveCount(count);
  await only.getByRole('button', { name: 'not', exact: true }).click();
  await expect(said).toHaveText(/^not /);
  await page.getByRole('button', { name: 'Take the last step back' }).click();
  await expect(said).toHaveText(/^[A-Z]\w+: \d+ people/);
  await only.getByRole('button', { name: 'Show everybody' }).click();
  await finds(page, 'amos fen');
  const panel = page.getByRole('complementary', { name: 'Amos Fennimore' });
  await panel.getByText(/^Who can introduce/).click();
  await panel.getByRole('combobox', { name: 'Find the other person' }).fill('teresa');
  await page.keyboard.press('Enter');
  const path = page.getByRole('region', { name: /^From Amos/ });
  await expect(path.getByRole('listitem').first()).toContainText('Amos');
  await expect(path.getByRole('listitem').last()).toContainText('Teresa');
  await path.getByRole('button', { name: 'Back to the map' }).click();
  await expect(path).toBeHidden();
});
