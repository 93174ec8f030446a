import { describe, expect, it } from 'vitest';
import { mayPass, originOf } from '@/lib/access/same-origin';

const ask = (method: string, headers: Record<string, string>) =>
  mayPass({ method, headers: new Headers({ host: 'woven.example:3000', ...headers }) });

describe('a write from another site is refused', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, true],
    ['our own page without JavaScript', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }, false],
    [
      'a foreign page that names us',
      { 'sec-fetch-site': 'cross-site', origin: 'http://woven.example:3000' },
      false,
    ],
    ['a page of a sister site', { 'sec-fetch-site': 'same-site' }, false],
    ['a bookmark', { 'sec-fetch-site': 'none' }, false],
    ['an old browser on our page', { origin: 'http://woven.example:3000' }, true],
    ['an old browser on a foreign page', { origin: 'http://evil.example' }, false],
    ['an old browser on another port', { origin: 'http://woven.example:4000' }, false],
    ['an old browser that hides where it is', { origin: 'null' }, false],
    ['something that says nothing', {}, false],
  ])('%s', (_who, headers, passes) => {
    expect(ask('POST', headers)).toBe(passes);
    expect(ask('PUT', headers)).toBe(passes);
    expect(ask('DELETE', headers)).toBe(passes);
  });

  it('reads pass from anywhere', () => {
    expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true);
    expect(ask('HEAD', {})).toBe(true);
  });

  it('behind a proxy, the address people type counts', () => {
    const headers = { 'x-forwarded-host': 'woven.example', 'x-forwarded-proto': 'https' };
    expect(ask('POST', { ...headers, origin: 'https://woven.example' })).toBe(true);
    expect(originOf(new Headers(headers))).toBe('https://woven.example');
  });
});
