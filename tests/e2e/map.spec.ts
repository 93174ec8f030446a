import { seriousFaults } from '@/tests/e2e/faults';
import { finds, placeAtRest, settled, standing } from '@/tests/e2e/on-map';
import { expect, test, type Organizer } from '@/tests/e2e/organizer';

/** Opens the map of Harbor Street and waits until it is drawn. */
async function opensMap(organizer: Organizer, query = ''): Promise<void> {
  await organizer.opensExample();
  await organizer.opens(`/map${query}`);
  await settled(organizer.page);
}

test('an organizer finds Amos, sees the one thin line he hangs on by, and can act', async ({ organizer }) => {
  const { page } = organizer;
  await opensMap(organizer);
  await finds(page, 'AMOS fen');
  const panel = page.getByRole('complementary', { name: 'Amos Fennimore' });
  await expect(panel.getByText('One thin line', { exact: true })).toBeVisible();
  await expect(panel.getByText('1 line, none solid')).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Log a one-on-one' })).toHaveAttribute(
    'href',
    /\/one-on-ones\/new\?with=[0-9a-f-]{36}$/,
  );
  await panel.getByRole('button', { name: /Ruth/ }).click();
  await expect(page.getByRole('heading', { name: /^Ruth/ })).toBeFocused();
  await page.getByRole('button', { name: 'Who is around them' }).click();
  await expect(page.getByText(/^Ruth .* and \d+ others$/)).toBeVisible();
  await page.getByRole('button', { name: '2 lines away' }).click();
  await page.getByRole('button', { name: 'Back to everybody' }).click();
  expect(page.url()).not.toMatch(/amos|ruth|fennimore/i);
  await expect(page).toHaveTitle(/^The map/);
});

test('with the keyboard alone: arrows walk along lines, Enter opens, Escape leaves', async ({
  organizer,
}) => {
  const { page } = organizer;
  await opensMap(organizer);
  const person = standing(page);
  await person.focus();
  const start = await person.textContent();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    await expect(person).toBeFocused();
    if ((await person.textContent()) !== start) break;
  }
  const reached = (await person.textContent()) ?? '';
  expect(reached).not.toBe(start);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
  await expect(person).toBeFocused();
  await expect(person).toHaveText(reached);
});

test('tomorrow’s map is the same map', async ({ organizer }) => {
  const { page } = organizer;
  await opensMap(organizer);
  const before = await placeAtRest(page);
  await page.reload();
  await settled(page);
  expect(await placeAtRest(page)).toBe(before);
});

test('the map can be carried away, and its files have no name but the day', async ({ organizer }) => {
  const { page } = organizer;
  await opensMap(organizer);
  await organizer.proves('/map');
  await settled(page);
  await page.getByText('Carry it away').click();
  for (const [kind, ending] of [
    ['A picture (PNG)', 'png'],
    ['A file for Gephi (GEXF)', 'gexf'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await page.getByLabel('As what').selectOption(kind);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect((await saving).suggestedFilename()).toMatch(new RegExp(`^map-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
  }
});

test('a lead gives somebody, and everybody of a department, to an organizer from the map, and takes it back', async ({
  organizer,
  stranger,
}) => {
  const { page } = organizer;
  await organizer.opensExample();
  const link = await organizer.invites('Organizer');
  await stranger.joins(link, `june${String(Date.now())}`, 'three loose bolts in the rack');
  await page.setViewportSize({ width: 390, height: 844 });
  await opensMap(organizer);
  await finds(page, 'AMOS fen');
  const panel = page.getByRole('complementary', { name: 'Amos Fennimore' });
  await expect(panel.getByText('Looked after by: Nobody')).toBeVisible();
  await panel.getByText('Give them to …').focus();
  await page.keyboard.press('Enter');
  await panel.getByLabel('To whom?').focus();
  await page.keyboard.type('june');
  await panel.getByRole('button', { name: 'Give to them' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/^Looked after by: june/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await opensMap(organizer);
  await page.getByRole('button', { name: /^Pack/ }).click();
  await page.getByText(/^Give all \d+ of these to …$/).click();
  await page.getByLabel('To whom?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Give to them' }).click();
  await expect(page.getByText(/ looks after \d+ more coworkers now\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
});

test('those who are gone are shown only if asked for', async ({ organizer }) => {
  const { page } = organizer;
  await opensMap(organizer);
  const gone = page.getByRole('button', { name: /No longer there/ });
  await expect(gone).toBeHidden();
  await page.getByRole('link', { name: /who are gone$/ }).click();
  await expect(gone).toBeVisible();
});

test('without JavaScript everything the picture says is in the table', async ({
  organizer,
  browser,
  baseURL,
}) => {
  await organizer.opensExample();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await organizer.page.context().storageState(),
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(`${organizer.campaign}/map`);
  await expect(
    page.getByRole('row', { name: /^Amos Fennimore One thin line Know by name: Ruth/ }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Lines', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Solid or thin' })).toBeVisible();
  await context.close();
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`nothing serious stands in anybody’s way at ${String(size.width)} pixels`, async ({ organizer }) => {
    const { page } = organizer;
    await page.setViewportSize(size);
    await opensMap(organizer);
    await finds(page, 'ruth');
    await expect(page.getByRole('complementary')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}
