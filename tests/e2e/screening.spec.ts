import { expect, test } from '@/tests/e2e/organizer';
import { TalkForm } from '@/tests/e2e/talk-form';

const NOTE = 'Good talk. She is diabetic and needs a break at ten.';
const REWRITTEN = 'Good talk. She needs a break at ten.';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test('a note about somebody’s health is stopped, kept in the page, and saved once it is rewritten', async ({
      organizer,
    }) => {
      const { page } = organizer;
      await organizer.startsCampaign();
      await organizer.addsCoworker({ name: 'Amos Fennimore' });
      await organizer.opens('/one-on-ones/new');
      const form = new TalkForm(page);
      await form.saysWithWhom('Amos Fennimore');
      await form.writes('Notes', NOTE);
      await form.writes('What did you ask them to do?', 'Bring the card');
      await form.saves();

      await expect(page.locator('#form-problems')).toContainText('“diabetic” reads like somebody’s health.');
      await expect(page.locator('#notes-problem')).toContainText('write what they want changed instead');
      await expect(page.getByLabel('Notes')).toHaveValue(NOTE);
      await expect(page.getByLabel('What did you ask them to do?')).toHaveValue('Bring the card');
      await expect(page.getByRole('button', { name: /anyway/i })).toHaveCount(0);
      // Nothing was saved on the way.
      const here = page.url();
      await organizer.opens('/one-on-ones');
      await expect(page.getByRole('article')).toHaveCount(0);
      await page.goto(here);
      await expect(page.getByLabel('Notes')).toHaveValue(NOTE);
      await form.writes('Notes', REWRITTEN);
      await form.saves();
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(page.getByRole('article')).toContainText(REWRITTEN);
    });

    test('a tag, and an issue of the campaign', async ({ organizer }) => {
      const { page } = organizer;
      await organizer.startsCampaign();
      await organizer.opens('/workers/new');
      await page.getByLabel('Name', { exact: true }).fill('Ruth Ankersen');
      await page.getByLabel('Tags').fill('driver, undocumented');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.locator('#tags-problem')).toContainText(
        '“undocumented” reads like somebody’s papers',
      );
      await expect(page.getByLabel('Tags')).toHaveValue(/driver.*undocumented/);
      await organizer.opens('/settings');
      await page.getByLabel('What people here care about').fill('Pay\nWho is pregnant\n');
      await page.getByRole('button', { name: 'Keep these settings' }).click();
      await expect(page.locator('#issues-problem')).toContainText('“pregnant” reads like a pregnancy');
    });
  });
}

test('the words of a stopped form open only in the browser they were typed in', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign();
  await organizer.opens('/one-on-ones/new');
  const form = new TalkForm(page);
  await form.writes('Notes', NOTE);
  await form.saves();
  await expect(page.getByLabel('Notes')).toHaveValue(NOTE);
  await page.context().clearCookies({ name: 'woven.drafts' });
  await page.reload();
  await expect(page.getByLabel('Notes')).toHaveValue('');
});

test('a row of a file is refused by line, and the file of refused rows does not repeat the words', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign();
  await organizer.opens('/import');
  const content =
    'name,department,tags\nAmos Fennimore,Pack,driver\nRuth Ankersen,Pack,"on parole, steward"\nNadia Brandt,Pack,steward\n';
  const file = { name: 'pack_pregnant.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
  await expect(page.getByText('pregnant')).toHaveCount(0);
  await page.getByRole('button', { name: 'See what will happen' }).click();
  await expect(page.getByText('nothing about anybody’s trouble with the law').first()).toBeVisible();
  const refused = await page.request.get(page.url().replace(/\/check.*$/, '/refused'));
  const text = await refused.text();
  expect(text).toContain('3,tags,');
  expect(text).not.toContain('parole');
});
