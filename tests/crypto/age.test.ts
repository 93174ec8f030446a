import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { decryptWith, encryptTo, isRecipient, makeIdentity, parseIdentities } from '@/lib/crypto/age';

/** Made by age 1.1.1 with a key of its own age-keygen; nothing else was ever encrypted with it. */
const MADE_ELSEWHERE = {
  identity: 'AGE-SECRET-KEY-18G22WLYYSRMYL7THQ8WDCN6JYAU54MYXD4Z8XFMLT9A7ZSTHYYYQSQTG69',
  recipient: 'age1ldxkp6qwaea8shu6uywxnmyfn57ukupz7eguuvx46wayhgvm8yusmw8dx4',
  file: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB6YmJGV2xSYmMwTlJPc1ZReHNLSUI4ZVZQNnNNdU51UlEzZjNiVzczOGpFCmxXL1FMMWdkMEY3UmRuY0VRRjIyNms3ckNuZFVFdVc3QVBLckhZMWE3Um8KLS0tIHRCZ0tReXBYSGFpM2hFLzJTb3pzbjMwQW9GMUlVRTY2czByUGc1V0JpNG8KnUGUc0uZJF7PyHeR35SL6v0on+c15UaaD/Wxwu9GAyEYoRMUzyX8O0H5Y+vpPDrJlynkj9gmj+euhiXo',
  says: 'a letter to the night shift\n',
};
const bytes = () => Readable.from([Buffer.from(MADE_ELSEWHERE.file, 'base64')]);

test('what age wrote is opened, with the identity its age-keygen made', async () => {
  const { identity, recipient, says } = MADE_ELSEWHERE;
  expect(isRecipient(recipient)).toBe(true);
  const opened = await decryptWith({ identities: [identity] }, bytes());
  expect(opened && (await text(opened))).toBe(says);
  const { identity: other } = await makeIdentity();
  expect(await decryptWith({ identities: [other] }, bytes())).toBeNull();
});

test('each recipient opens it, and so does the key of the file, which opens no other', async () => {
  const [one, two] = [await makeIdentity(), await makeIdentity()];
  const make = () =>
    encryptTo([one.recipient, two.recipient], ['mark', '1'], Readable.from([Buffer.from('words')]));
  const { sealed, fileKey } = await make();
  const whole = await sealed.toArray();
  for (const opener of [{ identities: [one.identity] }, { identities: [two.identity] }, { fileKey }]) {
    const opened = await decryptWith(opener, Readable.from(whole));
    expect(opened && (await text(opened))).toBe('words');
  }
  const second = await make();
  await expect(decryptWith({ fileKey }, second.sealed)).rejects.toThrow(/HMAC/);
});

test('an identity file is read with its comments; anything else in it is not', async () => {
  const { identity, recipient } = await makeIdentity();
  expect(parseIdentities(`# public key: ${recipient}\r\n${identity}\n\n`)).toEqual([identity]);
  const mistyped = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`;
  for (const wrong of ['', '# nothing\n', recipient, identity.slice(0, -1), mistyped, `${identity}\nmore`])
    expect(parseIdentities(wrong), wrong).toBeNull();
});

test('a public key with a letter changed is none', async () => {
  const { recipient } = await makeIdentity();
  for (let at = 0; at < recipient.length; at += 1) {
    const letter = recipient[at] === 'q' ? 'p' : 'q';
    expect(isRecipient(recipient.slice(0, at) + letter + recipient.slice(at + 1)), String(at)).toBe(false);
  }
});
