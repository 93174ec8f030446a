import { createHash, webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keyVersionOf,
  openFile,
  openText,
  sealFile,
  sealText,
  TamperedValue,
  type Place,
} from '@/lib/crypto/envelope';

const key = { version: '7', bytes: createHash('sha256').update('a key of these tests').digest() };
const other = createHash('sha256').update('another key').digest();
const keyOf = (version: string) => (version === '7' ? key.bytes : other);
const place: Place = { table: 'worker', column: 'sealed', campaignId: 'c1', rowId: 'w1' };

const texts = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('what is sealed', () => {
  test('opens again, whatever it says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(openText(keyOf, place, sealText(key, place, text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([...openFile(keyOf, place, sealFile(key, place, bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('sealed in 0.2 opens for as long as there is Woven', () => {
    const sealed = 'v1|7|AAECAwQFBgcICQoL|mvkMpKLsZlUqfqf_3pWoug|2xTSbOnzZmY8L9tstUz07Jdo6BJBVp8yCOw';
    expect(openText(keyOf, place, sealed)).toBe('Amos leads the night shift');
  });

  test('is AES-256-GCM with its place as additional data, as another implementation reads it', async () => {
    const sealed = sealText(key, place, 'Teresa');
    const [format, version, nonce = '', tag = '', ciphertext = ''] = sealed.split('|');
    expect([format, version, keyVersionOf(sealed)]).toEqual(['v1', '7', '7']);
    const subtle = await webcrypto.subtle.importKey('raw', key.bytes, 'AES-GCM', false, ['decrypt']);
    const opened = await webcrypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: Buffer.from(nonce, 'base64url'),
        additionalData: Buffer.from(JSON.stringify(['v1', '7', 'worker', 'sealed', 'c1', 'w1'])),
      },
      subtle,
      Buffer.concat([Buffer.from(ciphertext, 'base64url'), Buffer.from(tag, 'base64url')]),
    );
    expect(Buffer.from(opened).toString()).toBe('Teresa');
  });

  test('never comes out the same twice', () => {
    const all = new Set(Array.from({ length: 500 }, () => sealText(key, place, 'Teresa')));
    expect(all.size).toBe(500);
  });

  test('opens in no other place', () => {
    const sealed = sealText(key, place, 'Teresa');
    const elsewhere = [
      { ...place, table: 'one_on_one' },
      { ...place, column: 'content' },
      { ...place, campaignId: 'c2' },
      { ...place, rowId: 'w2' },
      { ...place, campaignId: 'c1","w1', rowId: '' },
    ];
    for (const where of elsewhere) expect(() => openText(keyOf, where, sealed)).toThrow(TamperedValue);
  });

  test('opens with no character of it changed, left out or added', () => {
    const sealed = sealText(key, place, 'She would crash on my couch');
    fc.assert(
      fc.property(
        fc.nat(sealed.length - 1),
        fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '|', 'v', '1', '='),
        (at, letter) => {
          const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
          if (changed !== sealed) expect(() => openText(keyOf, place, changed)).toThrow(TamperedValue);
          expect(() => openText(keyOf, place, sealed.slice(0, at) + sealed.slice(at + 1))).toThrow(
            TamperedValue,
          );
          expect(() => openText(keyOf, place, sealed.slice(0, at) + letter + sealed.slice(at))).toThrow(
            TamperedValue,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('anything else is refused, and nothing but a refusal is thrown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => openText(keyOf, place, text)).toThrow(TamperedValue);
        expect(() => openFile(keyOf, place, Buffer.from(text))).toThrow(TamperedValue);
      }),
    );
  });
});
