import { randomBytes, randomInt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { decryptWith, encryptTo, type Opener } from '@/lib/crypto/age';
import { emptyMark, finishedHeader, parseAgeHeader, payloadDigest } from '@/lib/crypto/age-header';

/** A file that must be refused, and with what somebody tries to open it. */
export type BadFile = { readonly what: string; readonly content: Buffer; readonly opener?: Opener };

const FLIPS = 40;
const CUTS = 12;

/** Every kind of bad file that can be made of a good backup. */
export async function badFiles(
  good: string,
  opener: Opener,
  recipient: string,
  stranger: Opener,
): Promise<readonly BadFile[]> {
  const whole = readFileSync(good);
  const packed = await buffer((await decryptWith(opener, Readable.from([whole]))) ?? Readable.from([]));
  const flips = Array.from({ length: FLIPS }, (_, flip) => {
    const at = flip < FLIPS / 4 ? randomInt(400) : randomInt(whole.length);
    const content = Buffer.from(whole);
    content.writeUInt8(content.readUInt8(at) ^ (1 << randomInt(8)), at);
    return { what: `a bit flipped at ${String(at)}`, content, opener };
  });
  const cuts = Array.from({ length: CUTS }, (_, cut) => {
    const length = cut < 3 ? whole.length - 1 - cut : randomInt(whole.length);
    return { what: `cut to ${String(length)}`, content: whole.subarray(0, length), opener };
  });
  const forged = Buffer.from(packed);
  forged.writeUInt8(forged.readUInt8(middleOf(forged)) ^ 1, middleOf(forged));
  return [
    ...flips,
    ...cuts,
    { what: 'more behind it', content: Buffer.concat([whole, randomBytes(64)]), opener },
    { what: 'twice over', content: Buffer.concat([whole, whole]), opener },
    { what: 'zeros from the middle', content: zeroed(whole), opener },
    { what: 'somebody else’s identity', content: whole, opener: stranger },
    { what: 'no identity', content: whole },
    { what: 'nothing', content: Buffer.alloc(0), opener },
    { what: 'noise', content: randomBytes(whole.length), opener },
    { what: 'a table', content: Buffer.from('name,phone\nAmos,555\n'), opener },
    { what: 'something packed', content: gzipSync('#woven-backup {}\n'), opener },
    { what: 'an age file of others', content: await sealedBy(recipient, packed, ['other', '1']), opener },
    { what: 'forged inside', content: await marked(recipient, forged), opener },
    { what: 'empty inside', content: await marked(recipient, Buffer.alloc(0)), opener },
    { what: 'something else inside', content: await marked(recipient, gzipSync('a letter\n')), opener },
    { what: 'cut inside', content: await marked(recipient, packed.subarray(0, -80)), opener },
  ];
}

function middleOf(content: Buffer): number {
  return Math.floor(content.length / 2);
}

function zeroed(whole: Buffer): Buffer {
  const content = Buffer.from(whole);
  return content.fill(0, middleOf(content), middleOf(content) + 512);
}

async function sealedBy(recipient: string, packed: Buffer, mark: readonly string[]): Promise<Buffer> {
  const { sealed } = await encryptTo([recipient], mark, Readable.from([packed], { objectMode: false }));
  return buffer(sealed);
}

/** As whoever has the public key can make it: outside everything is as it should be. */
async function marked(recipient: string, packed: Buffer): Promise<Buffer> {
  const source = Readable.from(packed.length > 0 ? [packed] : [], { objectMode: false });
  const { sealed, fileKey } = await encryptTo([recipient], emptyMark, source);
  const content = await buffer(sealed);
  const header = parseAgeHeader(content);
  if (!header) throw new Error('no header was written');
  const behind = content.subarray(header.text.length);
  const text = finishedHeader(header, fileKey, behind.length, payloadDigest().update(behind));
  return Buffer.concat([Buffer.from(text, 'latin1'), behind]);
}
