import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { env } from '@/lib/env';

const { hostname, origin } = new URL(env.publicUrl);

/** Flags of an authenticator (WebAuthn, 6.1): somebody was there, and showed who they are; a new key is told with them. */
const THERE = 0x01;
const VERIFIED = 0x04;
const NEW_KEY = 0x40;

type Told = {
  /** The page it believes to be on. */
  readonly origin?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
};

/** A device with one passkey, made up: it answers a challenge as a real one would, or wrongly where it is told to. */
export function makePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = Buffer.concat([
    // A map of five: an elliptic key, for ES256, on P-256, and its point (RFC 9053).
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 32]),
    Buffer.from(y, 'base64url'),
  ]);
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
  };

  const create = (challenge: string, told: Told = {}): RegistrationResponseJSON => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const data = Buffer.concat([head(told, NEW_KEY), Buffer.alloc(16), length, id, key]);
    return {
      ...common,
      clientExtensionResults: {},
      response: {
        clientDataJSON: client('webauthn.create', challenge, told).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      },
    };
  };

  const show = (challenge: string, told: Told = {}): AuthenticationResponseJSON => {
    const data = head(told, 0);
    const clientData = client('webauthn.get', challenge, told);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey);
    return {
      ...common,
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(told.userHandle !== undefined && {
          userHandle: Buffer.from(told.userHandle).toString('base64url'),
        }),
      },
    };
  };
  return { create, show };
}

function client(type: string, challenge: string, told: Told): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: told.origin ?? origin, crossOrigin: false }));
}

function head({ isVerified = true, counter = 0 }: Told, flags: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([
    sha256(Buffer.from(hostname)),
    Buffer.from([THERE | (isVerified ? VERIFIED : 0) | flags]),
    count,
  ]);
}

/** `{ fmt: "none", attStmt: {}, authData }` in CBOR. */
function attestation(data: Buffer): Buffer {
  const word = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    word('fmt'),
    word('none'),
    word('attStmt'),
    Buffer.from([0xa0]),
    word('authData'),
    Buffer.from([0x58, data.length]),
    data,
  ]);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
