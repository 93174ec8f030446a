import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@/tests/e2e/organizer';

const standing = (page: Page): Locator => page.locator('button[aria-describedby="map-help"]');
const finds = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Find a coworker' }).fill(name);
  await page.keyboard.press('Enter');
};

/** Where somebody's disc is on the screen, once everybody is in sight and nothing moves any more. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await finds(page, name);
  await expect(standing(page)).toContainText(name);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'See everybody' }).click();
  let before = '';
  await expect(async () => {
    const now = (await standing(page).getAttribute('style')) ?? '';
    const [same, last] = [now === before, before];
    before = now;
    expect(same && last !== '').toBe(true);
  }).toPass({ intervals: [150] });
  const box = await standing(page).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

const lineIn = (page: Page) => page.getByRole('complementary', { name: 'Amos Fennimore' });

test('a line is drawn by hand, seen and undone; and by the keyboard as well', async ({ organizer }) => {
  const { page } = organizer;
  // The whole picture is in sight, so that a hand reaches everywhere.
  await page.setViewportSize({ width: 1440, height: 1100 });
  await organizer.opensExample();
  await organizer.opens('/map');
  await page.locator('[data-settled]').waitFor({ state: 'attached' });
  const amos = await placeOf(page, 'Amos Fennimore');
  const qamar = await placeOf(page, 'Qamar');
  await page.getByRole('button', { name: 'Draw a line', exact: true }).click();
  await page.mouse.move(amos.x, amos.y);
  await page.mouse.down();
  await page.mouse.move((amos.x + qamar.x) / 2, amos.y + 30, { steps: 3 });
  await page.mouse.move(qamar.x, qamar.y, { steps: 3 });
  await page.mouse.up();
  const sheet = page.getByRole('complementary', { name: /^Amos Fennimore and Qamar/ });
  await sheet.getByRole('button', { name: 'Save the line' }).click();
  await expect(sheet.getByText('Choose one of the five levels.')).toBeVisible();
  await sheet.getByText('Would share a secret').click();
  await sheet.getByRole('button', { name: 'Save the line' }).click();
  await expect(page.getByText(/^Amos Fennimore and Qamar .*: Would share a secret\./)).toBeVisible();
  await expect(page.getByText(/321 lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText(/^Taken back: the line between Amos Fennimore and Qamar/)).toBeVisible();
  await expect(page.getByText(/320 lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Draw a line', exact: true }).click();

  await finds(page, 'Amos Fennimore');
  await lineIn(page).getByRole('heading', { level: 2 }).press('l');
  await expect(page.getByText(/^A line from Amos Fennimore: walk to/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('Qamar');
  await page.keyboard.press('Enter');
  await expect(standing(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
  await sheet.getByRole('radio', { name: /Know by name/ }).press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Amos Fennimore and Qamar .*: Know by name\./)).toBeVisible();
  await expect(page.getByText(/321 lines/)).toBeVisible();
});
