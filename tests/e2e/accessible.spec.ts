import { seriousFaults } from '@/tests/e2e/faults';
import { expect, test } from '@/tests/e2e/organizer';
import { everyPage } from '@/tests/e2e/pages';

/** Each width and each theme once: what fails is one or the other. */
const LOOKS = [
  { name: 'a phone in the light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'a desk in the dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
] as const;

for (const { name, viewport, colorScheme } of LOOKS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test(`every page can be used by everybody on ${name}`, async ({ organizer }) => {
      test.setTimeout(240_000);
      await organizer.opensExample();
      for (const address of await everyPage(organizer)) {
        await organizer.page.goto(address);
        await expect(organizer.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        expect.soft(await seriousFaults(organizer.page), pathOf(address)).toEqual([]);
        const sideways = await organizer.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(sideways, `${pathOf(address)} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  });
}

function pathOf(address: string): string {
  return address.replace(/^https?:\/\/[^/]+/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
