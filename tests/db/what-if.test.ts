import { beforeEach, expect, test } from 'vitest';
import type { Seat } from '@/lib/access/seat';
import { isRefusal } from '@/lib/forms/refusal';
import { keepScenario, removeScenario, renameScenario } from '@/lib/what-if/commands';
import { listScenarios } from '@/lib/what-if/queries';
import type { ScenarioWords } from '@/lib/what-if/words';
import { makeCampaign, takeSeat } from '@/tests/db/made-up-campaign';

let rosa: Seat;
let omar: Seat;
let words: ScenarioWords;

beforeEach(async () => {
  const made = await makeCampaign('Amos');
  rosa = made.rosa;
  omar = await takeSeat(rosa.campaignId, 'organizer');
  words = {
    name: 'Without our best',
    moves: [{ kind: 'take-out', people: [made.ids.Amos] }],
    found: { on: '2026-03-03', workers: 10, woven: 4, reached: 6, stranded: 3 },
  };
});

async function keep(seat: Seat): Promise<string> {
  const answer = await keepScenario(seat, words);
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  return answer.scenarioId;
}

test('what is kept comes back with its moves and what it found', async () => {
  const id = await keep(omar);
  expect(await listScenarios(omar)).toEqual([{ id, ...words, isOwn: true }]);
});

test('its name is told to whoever kept it and to leads alone', async () => {
  const theirs = await keep(rosa);
  expect(await listScenarios(omar)).toMatchObject([{ id: theirs, name: null, isOwn: false }]);
  await keep(omar);
  expect((await listScenarios(rosa)).map(({ name }) => name)).toEqual([words.name, words.name]);
});

test('only whoever kept it, or a lead, renames it or takes it away, and it can come back', async () => {
  const id = await keep(rosa);
  expect(await renameScenario(omar, id, 'Mine now', {})).toMatchObject({ refused: { key: 'whatIf.gone' } });
  expect(await removeScenario(omar, id, false)).toMatchObject({ refused: { key: 'whatIf.gone' } });
  await renameScenario(rosa, id, 'Spring', { name: words.name });
  expect(await listScenarios(rosa)).toMatchObject([{ name: 'Spring', found: words.found }]);
  await removeScenario(rosa, id, false);
  expect(await listScenarios(rosa)).toEqual([]);
  await removeScenario(rosa, id, true);
  expect(await listScenarios(rosa)).toHaveLength(1);
});

test('an observer keeps and sees none', async () => {
  await keep(rosa);
  const observer = await takeSeat(rosa.campaignId, 'observer');
  expect(await keepScenario(observer, words)).toMatchObject({ refused: { key: 'access.notAllowed' } });
  expect(await listScenarios(observer)).toEqual([]);
});

test('another campaign has nothing of it', async () => {
  const id = await keep(rosa);
  const { rosa: other } = await makeCampaign();
  expect(await listScenarios(other)).toEqual([]);
  expect(await removeScenario(other, id, false)).toMatchObject({ refused: { key: 'whatIf.gone' } });
});
