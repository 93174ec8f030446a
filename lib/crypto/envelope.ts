import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key that seals: 32 bytes, and what it is called in the values sealed with it (no `|`). */
export type SealingKey = { readonly version: string; readonly bytes: Buffer };

/** Where a sealed value belongs. It is bound to this place: moved to another it does not open. */
export type Place = {
  readonly table: string;
  readonly column: string;
  /** Empty for what belongs to no campaign. */
  readonly campaignId: string;
  readonly rowId: string;
};

/** Finds the key of a version. */
export type KeyOf = (version: string) => Buffer;

/** A sealed value that was changed, moved, or sealed with another key. It says where, never what. */
export class TamperedValue extends Error {
  override readonly name = 'TamperedValue';
  constructor({ table, column, rowId }: Place) {
    super(
      `the value in ${table}.${column} of ${rowId} does not open: it was changed, moved or sealed elsewhere`,
    );
  }
}

const FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BAR = 0x7c;

/**
 * Seals with AES-256-GCM: `v1|keyVersion|nonce|tag|ciphertext`, the last three in base64url. Its nonce is random, 96 bits
 * (NIST SP 800-38D, 8.2.2: one key seals fewer than 2^32 values); its additional data is the place.
 */
export function sealText(key: SealingKey, place: Place, plain: string): string {
  const { nonce, tag, ciphertext } = encrypt(key, place, Buffer.from(plain, 'utf8'));
  return [
    FORMAT,
    key.version,
    nonce.toString('base64url'),
    tag.toString('base64url'),
    ciphertext.toString('base64url'),
  ].join('|');
}

/** Opens what `sealText` sealed. @throws TamperedValue */
export function openText(keyOf: KeyOf, place: Place, sealed: string): string {
  const [format, version = '', nonce = '', tag = '', ciphertext, ...rest] = sealed.split('|');
  if (format !== FORMAT || ciphertext === undefined || rest.length > 0) throw new TamperedValue(place);
  const decoded = [nonce, tag, ciphertext].map((part) => fromBase64url(part, place));
  const [nonceBytes = EMPTY, tagBytes = EMPTY, cipherBytes = EMPTY] = decoded;
  return decrypt(keyOf(version), place, {
    version,
    nonce: nonceBytes,
    tag: tagBytes,
    ciphertext: cipherBytes,
  }).toString('utf8');
}

/** Seals a file: the same, with the ciphertext as it is instead of in base64url. */
export function sealFile(key: SealingKey, place: Place, plain: Uint8Array): Buffer {
  const { nonce, tag, ciphertext } = encrypt(key, place, plain);
  const head = `${FORMAT}|${key.version}|${nonce.toString('base64url')}|${tag.toString('base64url')}|`;
  return Buffer.concat([Buffer.from(head, 'latin1'), ciphertext]);
}

/** Opens what `sealFile` sealed. @throws TamperedValue */
export function openFile(keyOf: KeyOf, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  let end = -1;
  for (let bars = 0; bars < 4; bars += 1) {
    end = bytes.indexOf(BAR, end + 1);
    if (end === -1) throw new TamperedValue(place);
  }
  const [format, version = '', nonce = '', tag = ''] = bytes.toString('latin1', 0, end).split('|');
  if (format !== FORMAT) throw new TamperedValue(place);
  const ciphertext = bytes.subarray(end + 1);
  return decrypt(keyOf(version), place, {
    version,
    nonce: fromBase64url(nonce, place),
    tag: fromBase64url(tag, place),
    ciphertext,
  });
}

/** The version of the key a value was sealed with. */
export function keyVersionOf(sealed: string): string {
  return sealed.split('|', 2)[1] ?? '';
}

const EMPTY = Buffer.alloc(0);

type Encrypted = { readonly nonce: Buffer; readonly tag: Buffer; readonly ciphertext: Buffer };

function encrypt({ version, bytes }: SealingKey, place: Place, plain: Uint8Array): Encrypted {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(additionalData(version, place));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce, tag: cipher.getAuthTag(), ciphertext };
}

function decrypt(
  key: Buffer,
  place: Place,
  { version, nonce, tag, ciphertext }: Encrypted & { version: string },
): Buffer {
  // A shorter tag would be accepted, and guessed.
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) throw new TamperedValue(place);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(version, place)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    throw new TamperedValue(place);
  }
}

/** Every part with its length, so that no two places read alike. */
function additionalData(version: string, { table, column, campaignId, rowId }: Place): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, version, table, column, campaignId, rowId]), 'utf8');
}

/** Node skips what is not base64url; a value with a stray letter in it was changed all the same. */
function fromBase64url(text: string, place: Place): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new TamperedValue(place);
  return bytes;
}
