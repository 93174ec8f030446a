import { beforeEach, expect, test } from 'vitest';
import { Pace } from '@/lib/access/pace';

const LARGE = 8_300;
let now = 0;
let pace: Pace;

beforeEach(() => {
  now = 1_000_000;
  pace = new Pace(1, () => now);
  // Somebody came: told at once.
  pace.moved({ revision: 2, raters: ['rosa'], isRatingsOnly: false }, LARGE);
});

function rated(revision: number, by: string, workers = LARGE) {
  pace.moved({ revision, raters: [by], isRatingsOnly: true }, workers);
}

test('what was rated in a large campaign is told in ten seconds, all of it at once', () => {
  now += 1;
  rated(3, 'rosa');
  expect([pace.asOf(), pace.dueIn()]).toEqual([2, 9_999]);
  now += 9_998;
  rated(4, 'lena');
  expect([pace.asOf(), pace.dueIn()]).toEqual([2, 1]);
  now += 1;
  expect([pace.dueIn(), pace.asOf(), pace.dueIn()]).toEqual([0, 4, null]);
});

test('after a quiet while the first rating is told at once', () => {
  now += 10_000;
  rated(3, 'rosa');
  expect(pace.asOf()).toBe(3);
});

test('who rated is told in how long it shows, nobody else, and once it shows nobody', () => {
  now += 1;
  rated(3, 'rosa');
  now += 4_000;
  expect([pace.asOf(), pace.ownDueIn('rosa'), pace.ownDueIn('amos')]).toEqual([2, 5_999, null]);
  rated(4, 'lena');
  pace.told(3);
  expect([pace.asOf(), pace.ownDueIn('rosa'), pace.ownDueIn('lena')]).toEqual([3, null, 10_000]);
  now += 10_000;
  expect([pace.asOf(), pace.ownDueIn('lena')]).toEqual([4, null]);
});

test('nobody is told an older web than somebody was told', () => {
  rated(3, 'rosa');
  rated(4, 'lena');
  pace.told(3);
  pace.told(2);
  expect(pace.asOf()).toBe(3);
});

test('a small campaign waits for nothing, and neither does what is no rating', () => {
  rated(3, 'rosa', 1_999);
  expect([pace.asOf(), pace.dueIn()]).toEqual([3, null]);
  rated(4, 'rosa');
  pace.moved({ revision: 5, raters: ['rosa'], isRatingsOnly: false }, LARGE);
  expect([pace.asOf(), pace.dueIn()]).toEqual([5, null]);
});

test('a little before the ten seconds are over the web is found ahead, once, and told when it is there', () => {
  expect(pace.takeAhead()).toBeNull();
  now += 1;
  rated(3, 'rosa');
  now += 7_998;
  expect(pace.takeAhead()).toBeNull();
  now += 1;
  expect([pace.takeAhead(), pace.takeAhead(), pace.asOf()]).toEqual([3, null, 2]);
  now += 500;
  rated(4, 'lena');
  pace.told(3);
  // Lena waits from when the web was begun that is without her.
  expect([pace.asOf(), pace.ownDueIn('rosa'), pace.ownDueIn('lena')]).toEqual([3, null, 9_500]);
  now += 7_500;
  expect([pace.takeAhead(), pace.asOf()]).toEqual([4, 3]);
});

test('a web that is not found ahead in time is told all the same, and nothing that came after it began', () => {
  now += 1;
  rated(3, 'rosa');
  now += 8_000;
  expect(pace.takeAhead()).toBe(3);
  rated(4, 'lena');
  now += 1_999;
  expect([pace.asOf(), pace.ownDueIn('lena'), pace.takeAhead()]).toEqual([3, 8_001, null]);
  now += 8_001;
  expect(pace.asOf()).toBe(4);
});

test('what is no rating is told at once while another web is found ahead, which is then not told', () => {
  now += 1;
  rated(3, 'rosa');
  now += 8_000;
  expect(pace.takeAhead()).toBe(3);
  pace.moved({ revision: 4, raters: [], isRatingsOnly: false }, LARGE);
  pace.told(3);
  expect([pace.asOf(), pace.dueIn(), pace.takeAhead()]).toEqual([4, null, null]);
});
