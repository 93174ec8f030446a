import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameRating, voicedPair } from '@/lib/ties/pair';
import { TRUSTS } from '@/lib/web/trust';
import { IDS } from '@/tests/arbitraries';

const twoIds = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS))
  .filter(([one, other]) => one !== other);

describe('a pair as it is kept', () => {
  test('it is the same pair and the same voice, whoever is named first', () => {
    fc.assert(
      fc.property(twoIds, fc.constantFrom('one', 'other', 'nobody'), ([one, other], who) => {
        const told = who === 'one' ? one : who === 'other' ? other : null;
        const pair = voicedPair(one, other, told);
        expect(voicedPair(other, one, told)).toEqual(pair);
        expect(pair.firstId < pair.secondId).toBe(true);
        const kept =
          pair.voice === 'organizer' ? null : pair.voice === 'first' ? pair.firstId : pair.secondId;
        expect(kept).toBe(told);
      }),
    );
  });

  test('nobody makes a pair alone, and nobody speaks for a pair they are not of', () => {
    expect(() => voicedPair('amos', 'amos', null)).toThrow('two workers');
    expect(() => voicedPair('amos', 'ruth', 'teresa')).toThrow('neither');
  });

  test('two ratings are the same only when pair, voice and trust are', () => {
    const ratings = TRUSTS.flatMap((trust) =>
      ['amos', 'ruth', null].map((told) => ({ ...voicedPair('amos', 'ruth', told), trust })),
    );
    for (const [i, one] of ratings.entries())
      for (const [j, other] of ratings.entries()) expect(isSameRating(one, other)).toBe(i === j);
  });
});
