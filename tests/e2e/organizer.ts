import { randomInt } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { ROSA } from '@/tests/e2e/claim';
import { watch, type Watch } from '@/tests/e2e/watch';

type Coworker = { readonly name: string; readonly department?: string; readonly shift?: string };
type Role = 'Lead' | 'Organizer' | 'Observer';

/** Somebody at a browser who speaks as organizers speak. */
export class Organizer {
  #campaign = '';

  constructor(
    readonly page: Page,
    readonly watch: Watch,
  ) {}

  /** The address of the campaign they are in. */
  get campaign(): string {
    return this.#campaign;
  }

  /** Opens a page of their campaign, by its path below the campaign. */
  async opens(path = ''): Promise<void> {
    await this.page.goto(`${this.#campaign}${path}`);
  }

  /** Goes into a campaign by its address, as a link somebody sent. */
  entersCampaign(address: string): void {
    this.#campaign = address;
  }

  async signsIn(handle: string, passphrase: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('Handle').fill(handle);
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async signsOut(): Promise<void> {
    await this.page.getByLabel('Your account').click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.waitForURL(/\/sign-in/);
  }

  /** Shows once more that it is them, if it is long ago: what comes next asks for it. Comes out on the page `path`. */
  async proves(path = '', passphrase: string = ROSA.passphrase): Promise<void> {
    const there = `${new URL(this.#campaign).pathname}${path}`;
    await this.page.goto(`/prove?to=${encodeURIComponent(there)}`);
    if (!new URL(this.page.url()).pathname.startsWith('/prove')) return;
    await this.page.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'It is me' }).click();
    await this.page.waitForURL((url) => url.pathname === there);
  }

  /** Starts a campaign of their own and goes in. */
  async startsCampaign(codeName = 'Lighthouse'): Promise<void> {
    await this.page.goto('/campaigns');
    await this.page.locator('summary', { hasText: 'Start another campaign' }).click();
    await this.page.getByLabel('Code name').fill(codeName);
    await this.page.getByLabel('What you are working for together').fill('A say in the rates');
    await this.page.getByLabel('How many people work there?').fill('140');
    await this.page.getByRole('button', { name: 'Start the campaign' }).click();
    await this.#arrives();
  }

  /** Opens Harbor Street, the made-up campaign, and goes in. */
  async opensExample(): Promise<void> {
    await this.page.goto('/campaigns');
    const open = this.page.getByRole('link', { name: 'Harbor Street' });
    await open.or(this.page.getByRole('button', { name: 'Open Harbor Street' })).click();
    await this.#arrives();
  }

  /** Makes an invitation and copies its link. */
  async invites(role: Role): Promise<string> {
    await this.proves('/settings/members');
    await this.page
      .locator('label')
      .filter({ hasText: new RegExp(`^${role}`) })
      .click();
    await this.page.getByRole('button', { name: 'Make the link' }).click();
    return this.page.getByLabel('Invitation link').inputValue();
  }

  /** Takes a seat by a link, as somebody new. */
  async joins(link: string, handle: string, passphrase: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('Choose a handle').fill(handle);
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: 'Take your seat' }).click();
    await this.#arrives();
  }

  /** Removes another organizer from the campaign. */
  async removes(handle: string): Promise<void> {
    await this.proves('/settings/members');
    const name = this.page.locator('span', { hasText: handle });
    const member = this.page.getByRole('listitem').filter({ has: name });
    await member.locator('summary', { hasText: 'Remove' }).click();
    await member.getByRole('button', { name: `Remove ${handle}` }).click();
    await this.page.waitForURL(/done=removed/);
  }

  async addsCoworker({ name, department, shift }: Coworker): Promise<void> {
    await this.opens('/workers/new');
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    if (department) await this.page.getByLabel('Department').fill(department);
    if (shift) await this.page.getByLabel('Shift').fill(shift);
    await this.page.getByRole('button', { name: 'Save' }).click();
    await this.page.waitForURL(/\/workers\/[0-9a-f-]{36}/);
  }

  /** Brings in a file, through the look at its columns and the dry run, until it is in. */
  async bringsIn(name: string, text: string): Promise<void> {
    const { page } = this;
    await this.opens('/import');
    await page
      .getByLabel('The file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Look into it' }).click();
    const next = page.getByRole('button', { name: 'See what will happen' });
    const run = page.getByRole('button', { name: /^Bring in \d+ row/ });
    await next.or(run).first().waitFor();
    if (await next.isVisible()) await next.click();
    await run.click();
    await page.getByRole('heading', { name: 'It is in' }).waitFor();
  }

  async #arrives(): Promise<void> {
    await this.page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
    const [address] = /^.*\/campaigns\/[0-9a-f-]{36}/.exec(this.page.url()) ?? [''];
    this.#campaign = address;
  }
}

type People = {
  /** Rosa, the first lead, signed in. */
  organizer: Organizer;
  /** Somebody else at a browser of their own, signed in as nobody. */
  stranger: Organizer;
};

/** Tests with people in them. Whatever their browsers complain about fails the test. */
export const test = base.extend<People>({
  baseURL: ({}, use) => use(process.env['WOVEN_E2E_URL']),
  storageState: ({}, use) => use(process.env['WOVEN_E2E_ROSA']),
  organizer: async ({ context, page, baseURL }, use) => {
    await withWatch(context, baseURL, (watching) => use(new Organizer(page, watching)));
  },
  stranger: async ({ browser, baseURL }, use) => {
    // Each stranger comes from an address of their own: tries are counted by address, too.
    const address = `192.0.2.${String(randomInt(256))}:${String(randomInt(65_536))}`;
    const context = await browser.newContext({
      storageState: { cookies: [], origins: [] },
      extraHTTPHeaders: { 'x-forwarded-for': address },
    });
    const page = await context.newPage();
    await withWatch(context, baseURL, (watching) => use(new Organizer(page, watching)));
    await context.close();
  },
});

async function withWatch(
  context: BrowserContext,
  baseURL: string | undefined,
  use: (watching: Watch) => Promise<void>,
): Promise<void> {
  const watching = watch(context, new URL(baseURL ?? '').origin);
  await use(watching);
  expect(watching.complaints, 'what the browser complained about').toEqual([]);
}

export { expect };
