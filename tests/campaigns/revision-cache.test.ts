import { expect, test, vi } from 'vitest';
import { cachedByRevision, forgetCampaign, whileRemembered } from '@/lib/campaigns/revision-cache';

const made: string[] = [];
const told = cachedByRevision('made in a test', (seat: ReturnType<typeof at>, view = '') => {
  const what = `${view} at ${String(seat.campaign.webRevision)} ${String(seat.campaign.webAsOf)}`;
  made.push(what);
  return view === 'broken' ? Promise.reject(new Error(what)) : Promise.resolve(what);
});

function at(webRevision: number, webAsOf = webRevision, isAhead = false) {
  return { campaignId: 'a campaign', campaign: { webRevision, webAsOf, isAhead } };
}

const keptViews = () =>
  [
    ...(whileRemembered<Map<string, unknown>>('made in a test by revision').get('a campaign')?.keys() ?? []),
  ].map((key) => key.split('|').at(-1));

test('each view is made once for a revision, and what nobody will ask for again is let go', async () => {
  await Promise.all([told(at(1), 'rosa'), told(at(1), 'rosa'), told(at(1), 'amos')]);
  expect(made).toEqual(['rosa at 1 1', 'amos at 1 1']);
  expect(keptViews()).toEqual(['rosa', 'amos']);
  expect(await told(at(2, 1), 'rosa')).toBe('rosa at 2 1');
  expect(keptViews()).toEqual(['rosa']);
});

test('somebody who began before a write is answered as of then, and takes nothing away from those after it', async () => {
  await told(at(4), 'rosa');
  expect(await told(at(3), 'amos')).toBe('amos at 3 3');
  expect(keptViews()).toEqual(['rosa', 'amos']);
  expect(await told(at(4), 'amos')).toBe('amos at 4 4');
  expect(keptViews()).toEqual(['rosa', 'amos']);
});

test('what failed is asked for anew, and nothing is left of a campaign that is forgotten', async () => {
  await expect(told(at(5), 'broken')).rejects.toThrow('broken at 5 5');
  expect(keptViews()).toEqual([]);
  await told(at(5), 'rosa');
  forgetCampaign('a campaign');
  expect(keptViews()).toEqual([]);
});

test('what is found ahead is there when it is told, and until then nothing is let go for it', async () => {
  await told(at(7), 'lin');
  made.length = 0;
  await told(at(7, 8, true), 'lin');
  await told(at(7), 'lin');
  expect([made, keptViews()]).toEqual([['lin at 7 8'], ['lin', 'lin']]);
  await told(at(7, 8), 'lin');
  expect([made, keptViews()]).toEqual([['lin at 7 8'], ['lin']]);
});

test('the next day everything is made anew, though nothing was written', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00') });
  await told(at(9), 'rosa');
  made.length = 0;
  await told(at(9), 'rosa');
  vi.setSystemTime(new Date('2026-11-23T12:00:00'));
  await told(at(9), 'rosa');
  vi.useRealTimers();
  expect(made).toEqual(['rosa at 9 9']);
});
