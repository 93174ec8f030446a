import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { openText, sealText, type Place } from './envelope';
import { slowKey, SLOWNESS } from './slow-key';

/** A person's X25519 key pair as it is stored: whoever does not know the passphrase can only close with it. */
export type StoredKeyPair = {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** `scrypt|slowness|salt|…`, then the private key, sealed by the key scrypt makes of the passphrase. */
  readonly wrapped: string;
};

const PAIR_BYTES = 32;
const SALT_BYTES = 16;
// X25519 keys in DER are these bytes and then the key itself (RFC 8410).
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');

/** A new key pair for somebody, its private half closed by their passphrase. */
export async function makeKeyPair(userId: string, passphrase: string): Promise<StoredKeyPair> {
  const { privateKey } = generateKeyPairSync('x25519');
  return storedPair(userId, privateKey, passphrase);
}

/** The private half of a key pair. @throws TamperedValue when it is not the passphrase it was closed with */
export async function openKeyPair(
  userId: string,
  { wrapped }: StoredKeyPair,
  passphrase: string,
): Promise<KeyObject> {
  const [, slowness = '', salt = ''] = wrapped.split('|', 3);
  const sealed = wrapped.split('|').slice(3).join('|');
  const bytes = await slowKey(passphrase, Buffer.from(salt, 'base64url'), Number(slowness));
  const raw = Buffer.from(
    openText(() => bytes, pairPlace(userId), sealed),
    'base64url',
  );
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, raw]), format: 'der', type: 'pkcs8' });
}

/** The same key pair closed by another passphrase. */
export async function storedPair(
  userId: string,
  privateKey: KeyObject,
  passphrase: string,
): Promise<StoredKeyPair> {
  const salt = randomBytes(SALT_BYTES);
  const bytes = await slowKey(passphrase, salt);
  const raw = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_HEAD.length);
  const sealed = sealText({ version: 'passphrase', bytes }, pairPlace(userId), raw.toString('base64url'));
  return {
    publicKey: rawPublic(createPublicKey(privateKey)).toString('base64url'),
    wrapped: `scrypt|${SLOWNESS}|${salt.toString('base64url')}|${sealed}`,
  };
}

/**
 * Seals bytes so that only the holder of a key pair opens them (as ECIES does): X25519 with a key pair made for this
 * once, HKDF over the secret and both public keys, AES-256-GCM. `ephemeral public key|sealed`.
 */
export function sealFor(publicKey: string, place: Place, plain: Buffer): string {
  const once = generateKeyPairSync('x25519');
  const theirs = publicFrom(publicKey);
  const ours = rawPublic(once.publicKey);
  const bytes = sharedKey(
    diffieHellman({ privateKey: once.privateKey, publicKey: theirs }),
    ours,
    rawPublic(theirs),
  );
  const sealed = sealText({ version: 'x25519', bytes }, place, plain.toString('base64url'));
  return `${ours.toString('base64url')}|${sealed}`;
}

/** Opens what was sealed for a key pair. @throws TamperedValue */
export function openWith(privateKey: KeyObject, place: Place, sealed: string): Buffer {
  const [theirs = ''] = sealed.split('|', 1);
  const publicKey = publicFrom(theirs);
  const ours = rawPublic(createPublicKey(privateKey));
  const bytes = sharedKey(diffieHellman({ privateKey, publicKey }), rawPublic(publicKey), ours);
  return Buffer.from(
    openText(() => bytes, place, sealed.slice(theirs.length + 1)),
    'base64url',
  );
}

function sharedKey(secret: Buffer, once: Buffer, theirs: Buffer): Buffer {
  const salt = Buffer.concat([once, theirs]);
  return Buffer.from(hkdfSync('sha256', secret, salt, 'woven seal 1', PAIR_BYTES));
}

function publicFrom(text: string): KeyObject {
  const raw = Buffer.from(text, 'base64url');
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length);
}

function pairPlace(userId: string): Place {
  return { table: 'user_key', column: 'wrapped', campaignId: '', rowId: userId };
}
