import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPath } from '@/lib/access/own-path';

const HERE = 'https://woven.example.org';
const landsOn = (text: string) => new URL(ownPath(text), HERE);

describe('a path to go back to', () => {
  test.each([
    ['/campaigns/a/weak-links?department=Ovens', '/campaigns/a/weak-links?department=Ovens'],
    ['/account', '/account'],
    ['', '/campaigns'],
    ['account', '/campaigns'],
    ['https://evil.example/', '/campaigns'],
    ['//evil.example', '/campaigns'],
    ['/\\evil.example', '/campaigns'],
    ['/\t/evil.example', '/campaigns'],
    ['/.//evil.example', '/campaigns'],
    ['/a/..//evil.example', '/campaigns'],
    ['javascript:alert(1)', '/campaigns'],
    ['/api/auth/signout', '/campaigns'],
    ['/prove?to=/prove', '/campaigns'],
    ['/\n', '/'],
  ])('%j leads to %s', (text, to) => {
    expect(ownPath(text)).toBe(to);
  });

  test('stays on our own origin, whatever was written', () => {
    const odd = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '//evil.example',
      'https:',
      '%2f',
      '?',
      '#',
      'a',
    );
    const text = fc.oneof(
      fc.array(odd, { maxLength: 8 }).map((parts) => `/${parts.join('')}`),
      fc.webUrl(),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(landsOn(written).origin).toBe(HERE);
      }),
      { numRuns: 5000 },
    );
  });
});
