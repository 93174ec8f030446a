import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { TamperedValue } from '@/lib/crypto/envelope';
import {
  makeKeyPair,
  openKeyPair,
  openWith,
  sealFor,
  storedPair,
  type StoredKeyPair,
} from '@/lib/crypto/key-pair';
import { slowKey } from '@/lib/crypto/slow-key';

const rosa = '00000000-0000-4000-8000-00000000000a';
const amos = '00000000-0000-4000-8000-00000000000b';
const passphrase = 'kettle orchard violin bus';
const place = { table: 'campaign_seal', column: 'sealed', campaignId: 'c', rowId: `1:${rosa}` };

describe('a key pair closed by a passphrase', () => {
  let pair: StoredKeyPair;
  beforeAll(async () => {
    pair = await makeKeyPair(rosa, passphrase);
  });

  test('opens with that passphrase, in whatever form its letters come, and what was sealed for it opens', async () => {
    const sealed = sealFor(pair.publicKey, place, Buffer.from('data key'));
    const privateKey = await openKeyPair(rosa, pair, passphrase);
    expect(openWith(privateKey, place, sealed).toString()).toBe('data key');
    const again = await openKeyPair(
      rosa,
      await storedPair(rosa, privateKey, 'caf\u00e9 ladder moon'),
      'cafe\u0301 ladder moon',
    );
    expect(openWith(again, place, sealed).toString()).toBe('data key');
  });

  test('does not open with another passphrase, for somebody else, or after a bit was changed', async () => {
    await expect(openKeyPair(rosa, pair, `${passphrase}.`)).rejects.toThrow(TamperedValue);
    await expect(openKeyPair(amos, pair, passphrase)).rejects.toThrow(TamperedValue);
    const changed = {
      ...pair,
      wrapped: `${pair.wrapped.slice(0, -1)}${pair.wrapped.endsWith('A') ? 'B' : 'A'}`,
    };
    await expect(openKeyPair(rosa, changed, passphrase)).rejects.toThrow(TamperedValue);
    const cheap = { ...pair, wrapped: pair.wrapped.replace('scrypt|17', 'scrypt|2') };
    await expect(openKeyPair(rosa, cheap, passphrase)).rejects.toThrow(RangeError);
  });

  test('what was sealed for it opens neither elsewhere nor with another pair', async () => {
    const sealed = sealFor(pair.publicKey, place, randomBytes(32));
    const privateKey = await openKeyPair(rosa, pair, passphrase);
    expect(() => openWith(privateKey, { ...place, campaignId: 'd' }, sealed)).toThrow(TamperedValue);
    const other = await openKeyPair(amos, await makeKeyPair(amos, passphrase), passphrase);
    expect(() => openWith(other, place, sealed)).toThrow(TamperedValue);
    expect(sealFor(pair.publicKey, place, Buffer.from('x'))).not.toBe(
      sealFor(pair.publicKey, place, Buffer.from('x')),
    );
  });
});

test('scrypt gives the first half of the third vector of RFC 7914', async () => {
  // python3 -c "import hashlib;print(hashlib.scrypt(b'pleaseletmein',salt=b'SodiumChloride',n=2**14,r=8,p=1,dklen=32).hex())"
  const key = await slowKey('pleaseletmein', Buffer.from('SodiumChloride'), 14);
  expect(key.toString('hex')).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
});
