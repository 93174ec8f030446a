import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
  openFile,
  openText,
  sealFile,
  sealText,
  TamperedValue,
  type Place,
  type SealingKey,
} from './envelope';

/** Tables with a column `sealed`: what a person could read in a row, as one sealed object. */
export type SealedTable =
  | 'campaign'
  | 'worker'
  | 'one_on_one'
  | 'one_on_one_draft'
  | 'follow_up'
  | 'introduction'
  | 'import'
  | 'import_draft'
  | 'turf_rule'
  | 'legal_hold'
  | 'turf_change'
  | 'kept_scenario'
  | 'kept_answer'
  | 'sent_form'
  | 'sent_outside'
  | 'user'
  | 'session'
  | 'totp_secret'
  | 'passkey';

/** Seals and opens what is stored of one campaign, or of the installation itself. */
export type Vault = {
  /** Seals the readable part of a row for its column `sealed`. */
  readonly seal: (table: SealedTable, rowId: string, value: object) => string;
  /** Opens the column `sealed` of a row: the object that was sealed there, as its noun's `words.ts` says. @throws TamperedValue */
  readonly open: (table: SealedTable, rowId: string, sealed: string) => unknown;
  /** Seals a file of a row (its column `content`). */
  readonly sealFile: (table: SealedTable, rowId: string, content: Uint8Array) => Buffer;
  /** @throws TamperedValue */
  readonly openFile: (table: SealedTable, rowId: string, sealed: Uint8Array) => Buffer;
  /** 32 bytes for one purpose, the same for as long as the campaign lives, whatever its data key. */
  readonly secret: (purpose: string) => Buffer;
  /** What a text is looked up by where the text itself is sealed: the same text gives the same, and nothing leads back. */
  readonly lookup: (purpose: string, text: string) => string;
};

/** What a vault is made of: its keys, the current one first, and its secret. */
export type VaultKeys = {
  /** Empty for the installation's own. */
  readonly campaignId: string;
  readonly keys: readonly SealingKey[];
  readonly secret: Buffer;
};

const KEY_BYTES = 32;

export function makeVault({ campaignId, keys, secret }: VaultKeys): Vault {
  const [current] = keys;
  if (!current) throw new Error('a vault needs a key');
  const byVersion = new Map(keys.map(({ version, bytes }) => [version, bytes]));
  const place = (table: SealedTable, column: string, rowId: string): Place => ({
    table,
    column,
    campaignId,
    rowId,
  });
  const keyFor = (where: Place) => (version: string) => {
    const bytes = byVersion.get(version);
    if (!bytes) throw new TamperedValue(where);
    return bytes;
  };
  // Deriving takes longer than anything else in here, and there are few purposes.
  const derived = new Map<string, Buffer>();
  const secretFor = (purpose: string): Buffer => {
    const known =
      derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `woven ${purpose}`, KEY_BYTES));
    derived.set(purpose, known);
    return known;
  };
  return {
    seal: (table, rowId, value) => sealText(current, place(table, 'sealed', rowId), JSON.stringify(value)),
    open: (table, rowId, sealed) => {
      const where = place(table, 'sealed', rowId);
      return JSON.parse(openText(keyFor(where), where, sealed)) as unknown;
    },
    sealFile: (table, rowId, content) => sealFile(current, place(table, 'content', rowId), content),
    openFile: (table, rowId, sealed) => {
      const where = place(table, 'content', rowId);
      return openFile(keyFor(where), where, sealed);
    },
    secret: secretFor,
    lookup: (purpose, text) =>
      createHmac('sha256', secretFor(`lookup ${purpose}`))
        .update(text, 'utf8')
        .digest('hex'),
  };
}

/** A data key of a campaign as it is stored: wrapped by a key of the installation. */
export type WrappedKey = { readonly version: string; readonly wrapped: string };

/** A new data key, 32 random bytes. */
export function newDataKey(version: string): SealingKey {
  return { version, bytes: randomBytes(KEY_BYTES) };
}

/** A campaign's secret, 32 random bytes: what must stay the same when its data key changes is derived from it. */
export function newSecret(): Buffer {
  return randomBytes(KEY_BYTES);
}

export function wrapKey(installationKey: SealingKey, campaignId: string, key: SealingKey): WrappedKey {
  const { version, bytes } = key;
  return {
    version,
    wrapped: sealText(installationKey, keyPlace(campaignId, version), bytes.toString('base64url')),
  };
}

/** @throws TamperedValue */
export function unwrapKey(
  keyOf: (id: string) => Buffer,
  campaignId: string,
  { version, wrapped }: WrappedKey,
): SealingKey {
  return {
    version,
    bytes: Buffer.from(openText(keyOf, keyPlace(campaignId, version), wrapped), 'base64url'),
  };
}

/** Seals a campaign's secret with its data key, for the campaign's column `secret`. */
export function sealSecret(key: SealingKey, campaignId: string, secret: Buffer): string {
  return sealText(key, secretPlace(campaignId), secret.toString('base64url'));
}

/** @throws TamperedValue */
export function openSecret(keys: readonly SealingKey[], campaignId: string, sealed: string): Buffer {
  const where = secretPlace(campaignId);
  const keyOf = (version: string) => {
    const found = keys.find((key) => key.version === version);
    if (!found) throw new TamperedValue(where);
    return found.bytes;
  };
  return Buffer.from(openText(keyOf, where, sealed), 'base64url');
}

function keyPlace(campaignId: string, version: string): Place {
  return { table: 'campaign_key', column: 'wrapped', campaignId, rowId: version };
}

function secretPlace(campaignId: string): Place {
  return { table: 'campaign', column: 'secret', campaignId, rowId: campaignId };
}
