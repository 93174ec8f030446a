import type { Page } from '@playwright/test';
import { finds, placeAtRest, settled, SMALL_WEB, standing } from '@/tests/e2e/on-map';
import { expect, test } from '@/tests/e2e/organizer';

type Spot = { readonly x: number; readonly y: number };

/** Where somebody's disc is in the picture, once everybody is in sight and nothing moves any more. */
async function spotOf(page: Page, name: string): Promise<Spot> {
  await finds(page, name);
  await expect(standing(page)).toContainText(name);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'See everybody' }).click();
  await placeAtRest(page);
  const [disc, { x, y }] = await Promise.all([standing(page).boundingBox(), cornerOf(page)]);
  return { x: (disc?.x ?? 0) + (disc?.width ?? 0) / 2 - x, y: (disc?.y ?? 0) + (disc?.height ?? 0) / 2 - y };
}

/** Where the picture begins on the screen: looking for a button may scroll the page. */
async function cornerOf(page: Page): Promise<Spot> {
  return (await page.locator('[data-settled]').boundingBox()) ?? { x: 0, y: 0 };
}

/** Draws from one spot of the picture to another, held down all the way. */
async function draws(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.locator('[data-settled]').scrollIntoViewIfNeeded();
  const { x, y } = await cornerOf(page);
  await page.mouse.move(x + from.x, y + from.y);
  await page.mouse.down();
  await page.mouse.move(x + (from.x + to.x) / 2, y + (from.y + to.y) / 2 + 30, { steps: 3 });
  await page.mouse.move(x + to.x, y + to.y, { steps: 3 });
  await page.mouse.up();
}

test('a line is drawn by hand, seen and undone; and by the keyboard as well', async ({ organizer }) => {
  const { page } = organizer;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // A campaign of their own: others count the lines of Harbor Street.
  await organizer.startsCampaign('Drawn');
  await organizer.bringsIn('workers.csv', SMALL_WEB.workers);
  await organizer.bringsIn('ties.csv', SMALL_WEB.ties);
  await organizer.opens('/map');
  await settled(page);
  const amos = await spotOf(page, 'Amos Fennimore');
  const nadia = await spotOf(page, 'Nadia Brandt');
  await page.getByRole('button', { name: 'Draw a line', exact: true }).click();
  await draws(page, amos, nadia);
  const sheet = page.getByRole('complementary', { name: 'Amos Fennimore and Nadia Brandt' });
  await sheet.getByRole('button', { name: 'Save the line' }).click();
  await expect(sheet.getByText('Choose one of the five levels.')).toBeVisible();
  await sheet.getByText('Would share a secret').click();
  await sheet.getByRole('button', { name: 'Save the line' }).click();
  await expect(page.getByText('Amos Fennimore and Nadia Brandt: Would share a secret.')).toBeVisible();
  await expect(page.getByText(/\b5 lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Taken back: the line between Amos Fennimore and Nadia Brandt')).toBeVisible();
  await expect(page.getByText(/\b4 lines/)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Draw a line', exact: true }).click();

  await finds(page, 'Amos Fennimore');
  const panel = page.getByRole('complementary', { name: 'Amos Fennimore' });
  await panel.getByRole('heading', { level: 2 }).press('l');
  await expect(page.getByText(/^A line from Amos Fennimore: walk to/)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('Nadia');
  await page.keyboard.press('Enter');
  await expect(standing(page)).toBeFocused();
  await expect(standing(page)).toContainText('Nadia');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused();
  await sheet.getByRole('radio', { name: /Know by name/ }).press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Amos Fennimore and Nadia Brandt: Know by name.')).toBeVisible();
  await expect(page.getByText(/\b5 lines/)).toBeVisible();
});
