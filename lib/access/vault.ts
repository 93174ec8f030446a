import 'server-only';
import { forgetCampaign } from '@/lib/campaigns/revision-cache';
import { installationKey, installationKeyById, installationKeys } from '@/lib/crypto/installation-key';
import { handleLookups, vaultOfKeys, wrappingKey } from '@/lib/crypto/installation-vault';
import {
  makeVault,
  newDataKey,
  newSecret,
  openSecret,
  sealSecret,
  unwrapKey,
  wrapKey,
  type Vault,
} from '@/lib/crypto/vault';
import { db, type Tx } from '@/lib/db/client';

/** What a campaign's vault is opened from, as a query selects it. */
export const VAULT_COLUMNS = {
  id: true,
  secret: true,
  keys: { select: { version: true, wrapped: true }, orderBy: { version: 'desc' } },
} as const;

/** A campaign as `VAULT_COLUMNS` select it. */
export type VaultRow = {
  readonly id: string;
  readonly secret: string;
  readonly keys: readonly { readonly version: number; readonly wrapped: string }[];
};

/** Nothing of this campaign opens: it is sealed, or its keys are gone. */
export class CampaignSealed extends Error {
  override readonly name = 'CampaignSealed';
  constructor(campaignId: string) {
    super(`the campaign ${campaignId} has no key that opens it`);
  }
}

type Held = { readonly stamp: string; readonly vault: Vault };

// On `globalThis` because Next loads a module once for each of its bundles, and forgetting must reach all of them.
const kept = globalThis as unknown as { wovenVaults?: Map<string, Held> };
const held = (kept.wovenVaults ??= new Map<string, Held>());

/** The vault of a campaign, kept in memory once it is open. @throws CampaignSealed, TamperedValue, KeyFileProblem */
export async function vaultOf(campaignId: string, tx: Tx = db): Promise<Vault> {
  const known = held.get(campaignId);
  if (known && tx === db) return known.vault;
  const row = await tx.campaign.findUnique({ where: { id: campaignId }, select: VAULT_COLUMNS });
  if (!row) throw new CampaignSealed(campaignId);
  return openVault(row);
}

/** The vault of a campaign that was just read: a key that is new or gone since is noticed here. */
export function openVault({ id, secret, keys }: VaultRow): Vault {
  const stamp = keys.map(({ version, wrapped }) => `${String(version)} ${wrapped}`).join('\n');
  const known = held.get(id);
  if (known?.stamp === stamp) return known.vault;
  if (keys.length === 0) {
    forgetVault(id);
    throw new CampaignSealed(id);
  }
  const opened = keys.map(({ version, wrapped }) =>
    unwrapKey((keyId) => installationKeyById(keyId).bytes, id, { version: String(version), wrapped }),
  );
  const vault = makeVault({ campaignId: id, keys: opened, secret: openSecret(opened, id, secret) });
  held.set(id, { stamp, vault });
  return vault;
}

/** Drops the keys of a campaign from memory, and everything they opened. */
export function forgetVault(campaignId: string): void {
  held.delete(campaignId);
  forgetCampaign(campaignId);
}

/** The campaigns whose keys are in memory. */
export function heldVaults(): readonly string[] {
  return [...held.keys()];
}

/** The first key of a new campaign and its secret, as they are stored, and the vault they make. */
export function makeCampaignVault(campaignId: string): {
  readonly vault: Vault;
  readonly secret: string;
  readonly key: { readonly version: number; readonly wrapped: string };
} {
  const key = newDataKey('1');
  const secret = newSecret();
  return {
    vault: makeVault({ campaignId, keys: [key], secret }),
    secret: sealSecret(key, campaignId, secret),
    key: { version: 1, wrapped: wrapKey(wrappingKey(installationKey()), campaignId, key).wrapped },
  };
}

/** Seals what belongs to no campaign, under the installation's key. */
export function installationVault(): Vault {
  return vaultOfKeys(installationKeys());
}

/** What a handle is stored under: its look-up under the installation's current key. */
export function handleLookup(handleKey: string): string {
  return installationVault().lookup('handle', handleKey);
}

/** What a handle may be found under, while keys are changed: its look-ups under all of the installation's keys. */
export function anyHandleLookup(handleKey: string): string[] {
  return [...handleLookups(installationKeys(), handleKey)];
}

/** The handle in a row of `user`. @throws TamperedValue */
export function handleOf({ id, sealed }: { readonly id: string; readonly sealed: string }): string {
  return (installationVault().open('user', id, sealed) as { handle: string }).handle;
}
