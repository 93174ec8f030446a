import { expect, test } from 'vitest';
import { clashingFields, mergedList, mergedRecord, readWas } from '@/lib/forms/overtaken';

const WAS = { name: 'Lighthouse', days: '90', open: 'yes' };

test('only what both changed, to something else, clashes', () => {
  const now = { ...WAS, name: 'Beacon', days: '30' };
  expect(clashingFields(WAS, now, { ...WAS, name: 'Harbor' })).toEqual(['name']);
  expect(clashingFields(WAS, now, { ...WAS, name: 'Beacon', open: 'no' })).toEqual([]);
  expect(clashingFields(WAS, WAS, { name: 'a', days: 'b', open: 'c' })).toEqual([]);
});

test('a form that does not say what it began from overwrites nothing that differs from it', () => {
  expect(clashingFields({}, WAS, { ...WAS, days: '7' })).toEqual(['days']);
});

test('where nothing clashes, each field stays as whoever changed it left it', () => {
  const saved = { name: 'Beacon', days: 30, open: 'yes' };
  const sent = { name: 'Lighthouse', days: 90, open: 'no' };
  const yours = { name: 'Lighthouse', days: '90', open: 'no' };
  expect(mergedRecord(WAS, yours, saved, sent)).toEqual({ name: 'Beacon', days: 30, open: 'no' });
});

test('entries of a list are added and taken away one by one', () => {
  expect(mergedList(['pay', 'heat'], ['pay', 'heat', 'breaks'], ['pay'])).toEqual(['pay', 'breaks']);
  expect(mergedList(['pay', 'heat'], ['heat'], ['pay', 'heat', 'safety'])).toEqual(['heat', 'safety']);
  expect(mergedList([], ['pay'], ['pay'])).toEqual(['pay']);
});

test('whatever stands in the hidden field, texts come out of it', () => {
  for (const odd of ['', 'null', '7', '[1', '"x"', '{"a":1}', '[]']) expect(readWas(odd)).toEqual({});
  expect(readWas('{"a":"b","c":null}')).toEqual({ a: 'b' });
});
