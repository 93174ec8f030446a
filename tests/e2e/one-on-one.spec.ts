import { expect, test } from '@/tests/e2e/organizer';
import { TalkForm } from '@/tests/e2e/talk-form';

const phone = { width: 390, height: 844 };
/** A day on the calendar of this machine, which is the server's too. */
const day = (ahead: number) => {
  const now = new Date();
  const there = now.getTime() + ahead * 86_400_000 - now.getTimezoneOffset() * 60_000;
  return new Date(there).toISOString().slice(0, 10);
};

test.use({ viewport: phone });

test('a one-on-one is logged on a phone, changed, taken back and brought back', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign();
  await organizer.addsCoworker({ name: 'Amos Fennimore', department: 'Inbound' });
  await organizer.addsCoworker({ name: 'Ruth Ankersen', department: 'Outbound' });
  await organizer.opens('/one-on-ones/new');
  const form = new TalkForm(page);
  await form.finds('amo', 'Amos Fennimore');
  await form.addsWhoTheyTrust({ name: 'Ruth Ankersen', trust: 'Would share a secret' }, 0);
  await form.chooses('Supports it openly');
  await form.chooses('Pay');
  await form.writes('Notes', 'Wants to see the contract of the other warehouse.');
  await form.writes('On which day?', day(3));
  await form.saves();

  await expect(page.getByRole('status')).toContainText('Saved.');
  const card = page.getByRole('article').filter({ hasText: 'Amos Fennimore' });
  await expect(card).toContainText('Would share a secret');
  await expect(card).toContainText('their word on Ruth Ankersen');
  await expect(card).toContainText('Supports it openly');

  await card.getByRole('link', { name: 'Change' }).click();
  await expect(page.getByLabel('With whom did you speak?')).toHaveValue('Amos Fennimore');
  await form.writes('Notes', 'Has read the contract.');
  await form.saves();
  await expect(page.getByRole('article').first()).toContainText('Has read the contract.');

  await page.getByText('Take back', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(page.getByRole('status')).toContainText('Taken back.');
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('what was typed outlives a lost network, and is saved once', async ({ organizer }) => {
  const { page, watch } = organizer;
  watch.expects(/Failed to (fetch|load)|ERR_INTERNET_DISCONNECTED/);
  await organizer.startsCampaign();
  await organizer.addsCoworker({ name: 'Amos Fennimore' });
  await organizer.opens('/one-on-ones/new');
  const form = new TalkForm(page);
  await form.finds('amo', 'Amos Fennimore');
  await form.writes('Notes', 'Spoke at the bus stop.');
  await page.context().setOffline(true);
  await form.saves();
  await expect(page.getByRole('status').filter({ hasText: 'Not saved yet.' })).toBeVisible();
  await expect(page.getByLabel('Notes')).toHaveValue('Spoke at the bus stop.');
  // Nobody sends it again: it goes by itself.
  await page.context().setOffline(false);
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('a refused form shows everything that is wrong, and everything that was typed', async ({
  organizer,
}) => {
  const { page } = organizer;
  await organizer.startsCampaign();
  await organizer.opens('/one-on-ones/new');
  const form = new TalkForm(page);
  await form.writes('Notes', 'Nobody yet.');
  await form.writes('Day you spoke', day(2));
  await form.saves();
  const problems = page.locator('#form-problems');
  await expect(problems).toBeFocused();
  await expect(problems).toContainText('Say with whom you spoke.');
  await expect(problems).toContainText('That day is still to come.');
  await expect(page.getByLabel('Notes')).toHaveValue('Nobody yet.');
  await expect(page.getByLabel('Day you spoke')).toHaveAttribute('aria-invalid', 'true');
});

test('a form from elsewhere is refused', async ({ organizer }) => {
  await organizer.startsCampaign();
  const send = (headers: Record<string, string>) =>
    organizer.page.request.post(`${organizer.campaign}/one-on-ones/log`, { headers, form: { with: 'Amos' } });
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await send({ origin: 'https://boss.example' })).status()).toBe(403);
  expect((await send({})).status()).toBe(403);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing typed is lost, and whom a name means is asked', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign();
    await organizer.addsCoworker({ name: 'Amos Fennimore', department: 'Inbound' });
    await organizer.opens('/one-on-ones/new');
    const form = new TalkForm(page);
    await form.saysWithWhom('amo');
    await form.addsWhoTheyTrust({ name: 'Nadia Brandt', trust: 'Know by name' }, 0);
    await form.writes('Notes', 'Nadia is new on the dock.');
    await form.chooses('Leans against it');
    await form.saves();

    await expect(page.locator('#form-problems')).toContainText('More than one coworker may be meant');
    await expect(page.getByLabel('Notes')).toHaveValue('Nadia is new on the dock.');
    await expect(page.getByRole('radio', { name: 'Leans against it' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Know by name' }).first()).toBeChecked();
    await page.getByRole('radio', { name: 'Amos Fennimore' }).check();
    await page.getByRole('radio', { name: 'Add “Nadia Brandt” as a new coworker' }).check();
    await form.saves();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('article')).toContainText('their word on Nadia Brandt');
  });

  test('the same form sent twice makes one record', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign();
    await organizer.addsCoworker({ name: 'Amos Fennimore' });
    await organizer.opens('/one-on-ones/new');
    const key = await page.locator('input[name="key"]').inputValue();
    const send = async (notes = '') => {
      const answer = await page.request.post(`${organizer.campaign}/one-on-ones/log`, {
        headers: { 'sec-fetch-site': 'same-origin' },
        form: { key, with: 'Amos Fennimore', heldOn: day(-1), notes },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(303);
      return answer.headers()['location'] ?? '';
    };
    const [first, second] = [await send(), await send()];
    expect(second).toBe(first);
    // Changed and sent again from a page that was left open, it is still the one that was saved.
    const third = await send('At the bus stop.');
    expect(third).toBe(`${first}&again=1`);
    await page.goto(third);
    await expect(page.getByRole('status')).toContainText('It came in twice and was written down once.');
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('follow-ups are moved and done', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign();
    await organizer.addsCoworker({ name: 'Amos Fennimore' });
    await organizer.opens('/one-on-ones/new');
    const form = new TalkForm(page);
    await form.saysWithWhom('Amos Fennimore');
    await form.writes('Day you spoke', day(-9));
    await form.writes('On which day?', day(-2));
    await form.writes('What for?', 'Bring the card');
    await form.saves();
    await organizer.opens('/follow-ups');
    await expect(page.getByRole('listitem').filter({ hasText: 'Bring the card' })).toContainText(
      '2 days late',
    );
    await page.getByText('Move or hand over').click();
    await page.getByLabel('Another day').fill(day(4));
    await page.getByRole('button', { name: 'Move it' }).click();
    await expect(page.getByRole('heading', { name: 'Coming up' })).toBeVisible();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nobody to come back to' })).toBeVisible();
  });

  test('any two are rated, and the history grows', async ({ organizer }) => {
    const { page } = organizer;
    await organizer.startsCampaign();
    await organizer.addsCoworker({ name: 'Amos Fennimore' });
    await organizer.addsCoworker({ name: 'Ruth Ankersen' });
    await organizer.opens('/ties/new');
    await page.getByLabel('One of them').fill('Amos Fennimore');
    await page.getByLabel('The other').fill('Amos Fennimore');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('A line needs two people')).toBeVisible();
    await page.getByLabel('The other').fill('Ruth Ankersen');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('label', { hasText: '2 a.m. trust' }).click();
    await page.getByRole('button', { name: 'Save the rating' }).click();
    await expect(page.getByText('Say whose word this is.')).toBeVisible();
    await expect(page.getByRole('radio', { name: /^2 a\.m\. trust/ })).toBeChecked();
    await page.locator('label', { hasText: 'Ruth Ankersen told us' }).click();
    await page.getByRole('button', { name: 'Save the rating' }).click();
    const history = page.getByRole('listitem').filter({ hasText: 'Ruth Ankersen told us' });
    await expect(history).toContainText('2 a.m. trust');
    await history.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByText('Nothing yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(history).toHaveCount(1);
  });
});
