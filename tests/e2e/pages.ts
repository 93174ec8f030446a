import type { Organizer } from '@/tests/e2e/organizer';

/** The pages of a campaign that stand still; people and one-on-ones have their own, found by following links. */
export const CAMPAIGN_PAGES = [
  '',
  '/workers',
  '/workers/new',
  '/one-on-ones',
  '/one-on-ones/new',
  '/follow-ups',
  '/ties/new',
  '/map',
  '/weak-links',
  '/weak-links/print',
  '/what-if',
  '/leaders',
  '/divisions',
  '/introductions',
  '/introductions/print',
  '/committee',
  '/history',
  '/map?back=3',
  '/import',
  '/settings',
  '/settings/members',
  '/settings/turf',
  '/settings/safety',
  '/settings/audit',
  '/settings/backups',
] as const;

/** Every kind of page there is, as addresses, seen by a lead in Harbor Street. */
export async function everyPage(lead: Organizer): Promise<readonly string[]> {
  const { page } = lead;
  const firstLink = async (path: string, href: RegExp) => {
    await lead.opens(path);
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    return hrefs.find((found) => found !== null && href.test(found)) ?? '';
  };
  const worker = await firstLink('/workers', /\/workers\/[0-9a-f-]{36}$/);
  const talk = await firstLink('/one-on-ones', /\/one-on-ones\/[0-9a-f-]{36}/);
  const people = worker === '' ? [] : [worker, `${worker}/edit`, `${worker}/merge`];
  return [
    ...[
      '/sign-in',
      '/what-is-held',
      '/set-up?code=x',
      '/invitation?code=x',
      '/reset?code=x',
      '/campaigns',
      '/account',
    ],
    ...CAMPAIGN_PAGES.map((path) => `${lead.campaign}${path}`),
    ...people,
    ...(talk === '' ? [] : [talk]),
  ];
}
