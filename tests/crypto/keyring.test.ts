import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOf, isOneOf, makeKey, parseKeyring, writeKeyring } from '@/lib/crypto/keyring';

const first = 'ab'.repeat(32);
const second = '01'.repeat(32);

test('the first key seals, further lines are older ones, and each is known by the start of its SHA-256', () => {
  const keys = parseKeyring(`${first}\n${second.toUpperCase()}\n`);
  // printf 'ab…' | xxd -r -p | sha256sum
  expect(keys?.map(({ id }) => id)).toEqual(['9a2db2e2', '72cd6e84']);
  expect(keys?.[1]?.bytes.toString('hex')).toBe(second);
  expect(parseKeyring(`${first},${second}`)).toEqual(keys);
});

test.each([[''], ['\n'], ['secret'], [first.slice(1)], [`${first}\nno key`]])('%j holds no keys', (text) => {
  expect(parseKeyring(text)).toBeNull();
});

test('what is written is read back, and only those keys give their check', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), (count) => {
      const [current, ...older] = [makeKey(), ...Array.from({ length: count - 1 }, makeKey)] as const;
      const keys = parseKeyring(writeKeyring([current, ...older]));
      expect(keys).toEqual([current, ...older]);
      expect(isOneOf([current, ...older], checkOf(older.at(-1) ?? current))).toBe(true);
      const other = makeKey();
      expect(isOneOf([current, ...older], checkOf(other))).toBe(false);
      expect(isOneOf([current], `${current.id}|${checkOf(other).slice(9)}`)).toBe(false);
    }),
  );
});
