import { beforeEach, expect, test } from 'vitest';
import { Pace } from '@/lib/access/pace';

const LARGE = 8_300;
let now = 0;
let pace: Pace;

beforeEach(() => {
  now = 1_000_000;
  pace = new Pace(1, () => now);
  // Somebody came: told at once.
  pace.moved({ revision: 2, writers: ['rosa'], isRatingsOnly: false }, LARGE);
});

function rated(revision: number, by: string, workers = LARGE) {
  pace.moved({ revision, writers: [by], isRatingsOnly: true }, workers);
}

test('what others rated in a large campaign is told in ten seconds, all of it at once', () => {
  now += 1;
  rated(3, 'rosa');
  expect([pace.asOf('amos'), pace.dueIn()]).toEqual([2, 9_999]);
  now += 9_998;
  rated(4, 'lena');
  expect([pace.asOf('amos'), pace.dueIn()]).toEqual([2, 1]);
  now += 1;
  expect([pace.dueIn(), pace.asOf('amos'), pace.dueIn()]).toEqual([0, 4, null]);
});

test('after a quiet while the first rating is told at once', () => {
  now += 10_000;
  rated(3, 'rosa');
  expect(pace.asOf('amos')).toBe(3);
});

test('who rated sees it at once, others once somebody was told of it', () => {
  now += 1;
  rated(3, 'rosa');
  expect([pace.asOf('rosa'), pace.asOf('amos')]).toEqual([3, 2]);
  pace.told(3);
  expect([pace.asOf('amos'), pace.dueIn()]).toEqual([3, null]);
  rated(4, 'lena');
  expect([pace.asOf('rosa'), pace.asOf('lena'), pace.dueIn()]).toEqual([3, 4, 10_000]);
});

test('who rated last keeps seeing it when an older web is told', () => {
  rated(3, 'rosa');
  rated(4, 'lena');
  pace.told(3);
  expect([pace.asOf('amos'), pace.asOf('lena'), pace.asOf('rosa')]).toEqual([3, 4, 4]);
  pace.told(2);
  expect(pace.asOf('amos')).toBe(3);
});

test('a small campaign waits for nothing, and neither does what is no rating', () => {
  rated(3, 'rosa', 1_999);
  expect([pace.asOf('amos'), pace.dueIn()]).toEqual([3, null]);
  rated(4, 'rosa');
  pace.moved({ revision: 5, writers: ['rosa'], isRatingsOnly: false }, LARGE);
  expect([pace.asOf('amos'), pace.dueIn()]).toEqual([5, null]);
});
