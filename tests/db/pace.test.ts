import { beforeAll, expect, test, vi } from 'vitest';
import { openChanges } from '@/lib/access/changes';
import type { Seat } from '@/lib/access/seat';
import { openSession } from '@/lib/access/sessions';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { today } from '@/lib/campaigns/today';
import { joinCommittee } from '@/lib/committee/commands';
import { hashCode } from '@/lib/crypto/one-time-code';
import { rateTie } from '@/lib/ties/commands';
import { fillCampaign } from './many-facts';
import { sameSeat, seatBeside, seatIn } from './seat-in';

let rosa: Seat;
let amos: Seat;
/** Pairs without a line, one for each rating. */
let pairs: (readonly [string, string])[];

beforeAll(async () => {
  // However slow the machine is, nothing becomes due by itself.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  rosa = await seatIn('Warehouse', 'lead');
  amos = await seatBeside(rosa.campaignId, 'lead');
  await fillCampaign(rosa, 2_000, 1_000);
  const { web } = await findAnalysis(await sameSeat(rosa));
  const alone = web.ids.filter((_, at) => web.rows.start[at] === web.rows.start[at + 1]);
  pairs = Array.from({ length: 5 }, (_, at) => [alone[2 * at] ?? '', alone[2 * at + 1] ?? ''] as const);
});

const rate = async (seat: Seat) => {
  const between = pairs.shift() ?? ['', ''];
  await rateTie(await sameSeat(seat), { between, told: null, trust: 2, ratedOn: today() });
};
const linesOf = async (seat: Seat) => (await findAnalysis(await sameSeat(seat))).web.lines.trust.length;

test('in a large campaign what was rated shows to everybody once the pace is over, and the others never wait', async () => {
  const lines = await linesOf(rosa);
  // The first after a quiet while is seen by everybody.
  await rate(amos);
  expect(await linesOf(rosa)).toBe(lines + 1);
  await rate(amos);
  const [waiting, rater] = [await sameSeat(rosa), await sameSeat(amos)];
  expect(waiting.campaign.webAsOf).toBeLessThan(waiting.campaign.webRevision);
  expect([waiting.campaign.wovenIn, rater.campaign.wovenIn]).toEqual([null, 10_000]);
  expect([await linesOf(rosa), await linesOf(amos)]).toEqual([lines + 1, lines + 1]);
  const { web } = await findAnalysis(rater);
  const workerId = web.ids.find((_, at) => !web.committee.includes(at)) ?? '';
  const joined = await joinCommittee(await sameSeat(amos), { workerId, sinceOn: today() });
  expect(joined).toHaveProperty('stayId');
  expect([await linesOf(rosa), await linesOf(amos)]).toEqual([lines + 2, lines + 2]);
  expect((await sameSeat(amos)).campaign.wovenIn).toBeNull();
});

test('an open map hears of it when it would be shown', async () => {
  await rate(amos);
  const before = await sameSeat(rosa);
  const { webAsOf, webRevision } = before.campaign;
  expect(webAsOf).toBeLessThan(webRevision);
  vi.restoreAllMocks();
  const sessionId = hashCode(await openSession(rosa.userId));
  const gone = new AbortController();
  const stream = openChanges({ ...before, sessionId }, gone.signal);
  if (!stream) throw new Error('there are too many');
  const heard: number[] = [];
  for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) {
    heard.push(Number(/^data: (\d+)$/m.exec(new TextDecoder().decode(bytes))?.[1]));
    if (heard.includes(webRevision)) break;
  }
  gone.abort();
  // The same may be said again.
  expect(heard.at(-1)).toBe(webRevision);
  expect(heard.every((told) => told === webAsOf || told === webRevision)).toBe(true);
  expect((await sameSeat(rosa)).campaign.webAsOf).toBe(webRevision);
});

test('a little before it would be due the new web is found, and told as soon as it is there', async () => {
  let clock = performance.now() + 20_000;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  await rate(amos);
  const lines = await linesOf(rosa);
  await rate(amos);
  clock += 7_999;
  expect(await linesOf(rosa)).toBe(lines);
  expect((await sameSeat(rosa)).campaign.isAhead).toBe(false);
  clock += 1;
  // Whoever asks while it is found is told the one before, at once.
  expect(await linesOf(rosa)).toBe(lines);
  await expect.poll(async () => (await sameSeat(amos)).campaign.wovenIn).toBeNull();
  expect(await linesOf(rosa)).toBe(lines + 1);
});
