import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeNamesOf } from '@/lib/access/code-names';
import { makeVault, newDataKey } from '@/lib/crypto/vault';

const secret = Buffer.alloc(32, 7);
const vaultWith = (bytes: Buffer) => makeVault({ campaignId: 'c', keys: [newDataKey('1')], secret: bytes });

test('no two of the first 65,536 people have one code name', () => {
  const codeNames = codeNamesOf(vaultWith(secret));
  const all = new Set(Array.from({ length: 65_536 }, (_, number) => codeNames(number)));
  expect(all.size).toBe(65_536);
  expect(all.has(codeNames(65_536))).toBe(false);
  expect(codeNames(65_536)).toBe(`${codeNames(0)} 2`);
});

test('a code name stays the same when the data key changes, and differs from campaign to campaign', () => {
  const [one, same, other] = [vaultWith(secret), vaultWith(secret), vaultWith(randomBytes(32))].map(
    codeNamesOf,
  );
  const hundred = Array.from({ length: 100 }, (_, number) => number);
  expect(hundred.map((number) => same?.(number))).toEqual(hundred.map((number) => one?.(number)));
  expect(hundred.filter((number) => other?.(number) === one?.(number)).length).toBeLessThan(5);
});
