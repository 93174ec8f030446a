import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Client } from 'pg';
import { Organizer } from '@/tests/e2e/organizer';
import { TalkForm } from '@/tests/e2e/talk-form';
import { watch } from '@/tests/e2e/watch';
import { makePlace, runWoven } from '@/tests/woven';
import { databaseUrlOf } from '@/tests/woven';

/** Words that nobody else writes, one for each field that is filled in. */
class Canaries {
  readonly sung: string[] = [];

  sing(): string {
    const word = `canary${String(this.sung.length)}q${Math.random().toString(36).slice(2, 8)}`;
    this.sung.push(word);
    return word;
  }

  heardIn(text: string): string[] {
    const lower = text.toLowerCase();
    return this.sung.filter((word) => lower.includes(word));
  }
}

const canaries = new Canaries();
const sing = () => canaries.sing();

/** Fills every field of a page that takes words. */
async function fillsEverything(page: Page): Promise<void> {
  const fields = page.locator(
    'main input:is([type=text], [type=search], :not([type])):visible, main textarea:visible',
  );
  for (const field of await fields.all()) {
    const isNumber = (await field.getAttribute('inputmode')) === 'numeric';
    if (await field.isEditable()) await field.fill(isNumber ? '140' : sing());
  }
}

/** Every file of a folder that is a log, whatever its depth. */
function logsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter(
      (file) => /log/i.test(path.basename(file)) && statSync(file).isFile() && !/pg_wal|pg_xact/.test(file),
    );
}

async function entersEverything(rosa: Organizer): Promise<void> {
  const { page } = rosa;
  const name = sing();
  await rosa.opens('/workers/new');
  await fillsEverything(page);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(`${sing()}@example.org`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/workers\/[0-9a-f-]{36}/);

  await rosa.opens('/one-on-ones/new');
  const talk = new TalkForm(page);
  await fillsEverything(page);
  await talk.saysWithWhom('');
  await talk.finds(name.slice(0, 9), name);
  await talk.saves();
  await page.waitForURL(/\/one-on-ones/);

  await rosa.opens('/settings');
  await fillsEverything(page);
  await page.getByLabel('After how many days is a talk old?').fill('60');
  await page.getByRole('button', { name: 'Keep these settings' }).click();
  await rosa.bringsIn(`${sing()}.csv`, `id,name,department,tags\n${sing()},${sing()},${sing()},${sing()}\n`);
}

async function mistakesEverything(rosa: Organizer, stranger: Organizer): Promise<void> {
  const { page } = rosa;
  for (let times = 0; times < 12; times += 1) await stranger.signsIn(sing(), `${sing()} ${sing()} ${sing()}`);
  for (const address of [`/invitation?code=${sing()}`, `/reset?code=${sing()}`, `/set-up?code=${sing()}`])
    await stranger.page.goto(address);
  for (const address of [
    `/${sing()}/${sing()}?q=${sing()}#${sing()}`,
    `/workers/${sing()}`,
    `/workers?q=${sing()}`,
  ])
    await rosa.opens(address);
  const headers = {
    'x-custom': sing(),
    cookie: `woven.session=${sing()}`,
    origin: new URL(rosa.campaign).origin,
  };
  const bodies = [`{"${sing()}":`, `["${sing()}"]`, `1_$ACTION_ID=${sing()}`, sing().repeat(2_000)];
  for (const data of bodies)
    for (const action of ['x', sing(), '0'.repeat(42)])
      for (const url of [
        `${rosa.campaign}/workers/new`,
        `${rosa.campaign}/coworkers`,
        `${rosa.campaign}/one-on-ones/log`,
      ]) {
        await page.request.post(url, { data, headers: { ...headers, 'next-action': action } });
        await page.request.post(url, { data, headers: { origin: headers.origin, 'next-action': action } });
      }
}

/** Breaks the database under the pages, in ways whose errors repeat what was entered. */
async function breaksEverything(rosa: Organizer, databaseUrl: string): Promise<void> {
  const session = new Client({ connectionString: databaseUrl });
  await session.connect();
  const { rows } = await session.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name IN ('worker', 'campaign', 'follow_up', 'one_on_one', 'trust_rating')`,
  );
  await session.query(`CREATE FUNCTION sing() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% ${sing()}', NEW::text USING DETAIL = NEW::text, HINT = NEW::text; END $$`);
  for (const { name } of rows)
    await session.query(
      `CREATE TRIGGER sing BEFORE INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION sing()`,
    );
  const { page } = rosa;
  for (const address of ['/workers/new', '/settings', '/one-on-ones/new']) {
    await rosa.opens(address);
    await fillsEverything(page);
    await page
      .getByRole('button', { name: /^(Save|Keep)/ })
      .first()
      .click();
    await page.waitForTimeout(500);
  }
  for (const { name } of rows) await session.query(`DROP TRIGGER sing ON ${name}`);
  // A page that reads what is no longer there.
  await session.query('ALTER TABLE trust_rating RENAME TO trust_rating_gone');
  for (const address of ['', '/workers', '/map', '/weak-links', '/one-on-ones'])
    await page.goto(`${rosa.campaign}${address}?q=${sing()}`);
  await session.query('ALTER TABLE trust_rating_gone RENAME TO trust_rating');
  await session.end();
}

test('nothing anybody enters, and no error, puts a word into any log at debug level', async ({ browser }) => {
  test.setTimeout(240_000);
  const place = await makePlace();
  // As an operator might who looks for a fault: every library may print what it likes.
  const run = runWoven(['start'], {
    ...place.env,
    WOVEN_LOG_LEVEL: 'debug',
    DEBUG: '*',
    NODE_DEBUG: 'http,net,fetch',
  });
  try {
    const [, setUp = ''] = await run.until(/(http\S+\/set-up\?code=\S+)/);
    const { origin } = new URL(setUp);
    const open = async () => {
      const context = await browser.newContext({ baseURL: origin });
      context.setDefaultTimeout(15_000);
      return new Organizer(await context.newPage(), watch(context, origin));
    };
    const [rosa, stranger] = [await open(), await open()];
    await rosa.page.goto(setUp);
    await fillsEverything(rosa.page);
    await rosa.page.getByLabel('Passphrase', { exact: true }).fill(`${sing()} ${sing()} ${sing()}`);
    await rosa.page.getByLabel('How many people work there?').fill('140');
    await rosa.page.getByRole('button', { name: 'Open the campaign' }).click();
    await rosa.page.waitForURL(/\/campaigns\/[0-9a-f-]{36}/);
    rosa.entersCampaign(/^.*\/campaigns\/[0-9a-f-]{36}/.exec(rosa.page.url())?.[0] ?? '');

    await entersEverything(rosa);
    await mistakesEverything(rosa, stranger);
    await breaksEverything(rosa, databaseUrlOf(place.dataFolder));

    const files = logsUnder(place.folder);
    const said = [run.said(), ...files.map((file) => readFileSync(file, 'utf8'))];
    const lines = said.flatMap((text) => text.split('\n')).filter((line) => line !== '');
    const failed = lines.filter((line) => line.includes('"event":"request.failed"'));
    process.stdout.write(
      `${String(canaries.sung.length)} canaries, ${String(lines.length)} lines of log in ${String(files.length + 1)} places, ${String(failed.length)} errors: 0 heard\n`,
    );
    expect(canaries.heardIn(said.join('\n'))).toEqual([]);
    expect(canaries.sung.length).toBeGreaterThan(80);
    expect(failed.length).toBeGreaterThanOrEqual(3);
    expect(files.some((file) => file.endsWith('postgres.log'))).toBe(true);
    for (const line of lines.filter((text) => text.startsWith('{')))
      expect(Object.keys(JSON.parse(line) as object)).toEqual(
        expect.arrayContaining(['level', 'time', 'event']),
      );
  } finally {
    run.process.kill('SIGTERM');
    await run.ended;
    place.clear();
  }
});
