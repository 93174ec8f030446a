import 'server-only';
import { installationVault } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

/** A passkey as its holder sees it. */
export type OwnPasskey = {
  readonly passkeyId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** The passkeys of somebody, oldest first. */
export async function listPasskeys(userId: string): Promise<readonly OwnPasskey[]> {
  const passkeys = await db.passkey.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { id: true, sealed: true, createdAt: true, lastUsedAt: true },
  });
  return passkeys.map(({ id, sealed, ...dates }) => ({
    passkeyId: id,
    name: (installationVault().open('passkey', id, sealed) as { readonly name: string }).name,
    ...dates,
  }));
}

/** Calls a passkey of theirs something else; false when it is not theirs, or gone. */
export async function renamePasskey(userId: string, passkeyId: string, name: string): Promise<boolean> {
  const { count } = await db.passkey.updateMany({
    where: { id: passkeyId, userId },
    data: { sealed: installationVault().seal('passkey', passkeyId, { name }) },
  });
  return count === 1;
}
