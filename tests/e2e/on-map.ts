import { expect, type Locator, type Page } from '@playwright/test';

/** Five coworkers and four lines, as files to bring in: a web small enough that each line of it is known. */
export const SMALL_WEB = {
  workers: `id,name,department,shift,status,committee
w1,Ruth Ankersen,Inbound,Days,active,yes
w2,Teresa Olmo,Inbound,Days,active,yes
w3,Amos Fennimore,Outbound,Nights,active,no
w4,Nadia Brandt,Outbound,Nights,active,no
w5,Jean-Baptiste Pierre,Outbound,Nights,active,no
`,
  ties: `from,to,trust,rated_on
w1,w2,1,2026-03-01
w1,w3,4,2026-03-01
w2,w5,2,2026-03-03
w4,w5,3,2026-03-04
`,
} as const;

/** The button over the disc of the person the keyboard stands on. */
export function standing(page: Page): Locator {
  return page.locator('button[aria-describedby="map-help"]');
}

/** Waits until the map is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-settled]').waitFor({ state: 'attached' });
}

/** Types into the search and chooses whoever comes first. */
export async function finds(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a coworker' }).fill(name);
  await page.keyboard.press('Enter');
}

/**
 * Where the person the keyboard stands on lies in the picture, as they are styled, once nothing moves any more. Counted in
 * frames and not in time: a flight goes on by frames, too, however slow they come.
 */
export async function placeAtRest(page: Page): Promise<string> {
  const style = await standing(page).evaluate(
    (button) =>
      new Promise<string>((resolve) => {
        let [last, frames] = ['', 0];
        const look = (): void => {
          const now = button.style.transform;
          frames = now !== '' && now === last ? frames + 1 : 0;
          last = now;
          if (frames === 12) resolve(now);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  expect(style).toMatch(/^translate\(/);
  return style;
}
