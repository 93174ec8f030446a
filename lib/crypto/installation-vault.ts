import { hkdfSync } from 'node:crypto';
import { onceInProcess } from '@/lib/once-in-process';
import type { SealingKey } from './envelope';
import type { InstallationKey } from './keyring';
import { makeVault, type Vault } from './vault';

/**
 * The vault of what belongs to no campaign, such as handles: made of the installation's keys, the current one first.
 * What it looks up by is derived from the current key.
 */
export function vaultOfKeys(keys: readonly InstallationKey[]): Vault {
  const before = made.get(keys);
  if (before) return before;
  const vault = makeVault({
    campaignId: '',
    keys: keys.map((key) => ({ version: key.id, bytes: derived(key, 'vault') })),
    secret: derived(keys[0], 'secret'),
  });
  made.set(keys, vault);
  return vault;
}

// Deriving takes longer than opening what is sealed. It goes with the keys.
const made = onceInProcess('installation vaults', () => new WeakMap<readonly InstallationKey[], Vault>());

/** What a handle may be found by: its look-up under each of the installation's keys, the current one's first. */
export function handleLookups(keys: readonly InstallationKey[], handleKey: string): readonly string[] {
  return keys.map((key) => vaultOfKeys([key]).lookup('handle', handleKey));
}

/** The installation's keys as they wrap the keys of campaigns. */
export function wrappingKey({ id, bytes }: InstallationKey): SealingKey {
  return { version: id, bytes };
}

function derived(key: InstallationKey | undefined, purpose: string): Buffer {
  if (!key) throw new Error('the installation has no key');
  return Buffer.from(hkdfSync('sha256', key.bytes, '', `woven installation ${purpose}`, 32));
}
