import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersMissing, PASSPHRASE_MINIMUM, strengthOf } from '@/lib/accounts/passphrase-strength';

describe('a passphrase', () => {
  it.each(['', 'kettle', '14 characters!', 'éééééééééééééé'])('%j is too short', (passphrase) => {
    expect(strengthOf(passphrase)).toBe('short');
    expect(charactersMissing(passphrase)).toBeGreaterThan(0);
  });

  it.each([
    'passwordpassword',
    'P@ssw0rdP@ssw0rd!!',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '123456789012345678',
    'qwertyuiopasdfghjkl',
    'zyxwvutsrqponmlkjih',
    'solidarity forever',
    'an injury to one is an injury to all',
    'correct horse battery staple',
    'letmeinletmein2026',
  ])('%j is among the first anybody would try', (passphrase) => {
    expect(strengthOf(passphrase)).toBe('common');
  });

  it.each([
    'kettle orchard violin bus',
    'ladder pepper moon street',
    'mi abuela vendía flores azules',
    'قهوة الصباح قرب النافذة',
  ])('%j holds', (passphrase) => {
    expect(['enough', 'strong']).toContain(strengthOf(passphrase));
  });

  it('made of the campaign’s own words does not hold', () => {
    const own = ['Rosa', 'Lighthouse Harbor', 'A say in the rates'];
    expect(strengthOf('lighthouse harbor rosa', own)).toBe('common');
    expect(strengthOf('L1ghth0use-Harb0r-2026', own)).toBe('common');
    expect(strengthOf('lighthouse harbor rosa')).not.toBe('common');
  });

  it('is short exactly when characters are missing, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(fc.string()), (text, own) => {
        expect(strengthOf(text, own) === 'short').toBe(charactersMissing(text) > 0);
        expect(charactersMissing(text)).toBeLessThanOrEqual(PASSPHRASE_MINIMUM);
      }),
    );
  });

  it('does not grow stronger when the campaign’s words are known', () => {
    const order = ['short', 'common', 'enough', 'strong'];
    fc.assert(
      fc.property(fc.string({ minLength: 15, maxLength: 40 }), fc.array(fc.string()), (text, own) => {
        expect(order.indexOf(strengthOf(text, own))).toBeLessThanOrEqual(order.indexOf(strengthOf(text)));
      }),
    );
  });
});
