import { expect, test } from '@/tests/e2e/organizer';
import { TalkForm } from '@/tests/e2e/talk-form';

const WORKERS = `id,name,department,shift,languages,status,committee
w1,Ruth Ankersen,Inbound,Days,en,active,yes
w2,Teresa Olmo,Inbound,Days,es,active,yes
w3,Amos Fennimore,Outbound,Nights,en,active,no
w4,Nadia Brandt,Outbound,Nights,fr,active,no
w5,Jean-Baptiste Pierre,Outbound,Nights,ht,active,no
`;
const TIES = `from,to,trust,rated_on,told_by
w1,w2,1,2026-03-01,from
w1,w3,4,2026-03-01,from
w3,w4,2,2026-03-02,to
w2,w5,2,2026-03-03,from
w1,w5,3,2026-03-04,organizer
`;

test('from a file to a one-on-one to the web and the report', async ({ organizer }) => {
  const { page } = organizer;
  await organizer.startsCampaign('From file to report');
  await organizer.bringsIn('workers.csv', WORKERS);
  await organizer.bringsIn('ties.csv', TIES);

  const list = page.getByRole('list', { name: 'Coworkers who are not woven in, worst first' });
  const amos = list.getByRole('listitem').filter({ hasText: /^Amos Fennimore/ });
  await organizer.opens('/weak-links');
  await expect(amos).toContainText('Cut off');
  await expect(list.getByRole('listitem').filter({ hasText: /^Jean-Baptiste/ })).toHaveCount(0);
  await organizer.opens('/map');
  await expect(page.getByText(/5 coworkers, 5 lines/)).toBeVisible();

  await organizer.opens('/one-on-ones/new');
  const form = new TalkForm(page);
  await form.finds('amo', 'Amos Fennimore');
  await form.addsWhoTheyTrust({ name: 'Teresa Olmo', trust: 'Would share a secret' }, 0);
  await form.saves();
  await expect(page.getByRole('status')).toContainText('Saved.');

  await organizer.opens('/weak-links');
  await expect(amos).toContainText('everything runs through Teresa');
  await organizer.opens('/map');
  await expect(page.getByText(/5 coworkers, 6 lines/)).toBeVisible();
  await organizer.opens();
  await expect(page.getByText(/3 of us 5 would still stand together/)).toBeVisible();
});
