import 'server-only';
import { dueFrom } from '@/lib/access/factor-duty';
import { oneAtATime } from '@/lib/access/one-at-a-time';
import { useUpRecoveryCode } from '@/lib/access/recovery-codes';
import { onceOutside } from '@/lib/access/sent-outside';
import { removeTotp, takeTotpCode } from '@/lib/access/totp';
import { db, type Tx } from '@/lib/db/client';
import { Refused, type Refusal } from '@/lib/forms/refusal';

/** What somebody has to show besides the passphrase: since when an authenticator app, and how many passkeys. */
export type Factors = { readonly appSince: Date | null; readonly passkeys: number };

/** The second factors of somebody; a recovery code is none, it only stands in for one. */
export async function findFactors(userId: string, tx: Tx = db): Promise<Factors> {
  const app = await tx.totpSecret.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { confirmedAt: true },
  });
  return { appSince: app?.confirmedAt ?? null, passkeys: await tx.passkey.count({ where: { userId } }) };
}

/** Whether a second factor is asked of them. */
export function hasFactor({ appSince, passkeys }: Factors): boolean {
  return appSince !== null || passkeys > 0;
}

/** Takes what somebody typed as their second factor: six digits of an app, else a recovery code. Either is good once. */
export function takeCode(userId: string, typed: string, tx: Tx): Promise<boolean> {
  const plain = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(plain)
    ? takeTotpCode(userId, plain, new Date(), tx)
    : useUpRecoveryCode(userId, typed, tx);
}

/** Takes the authenticator app away. @see assertMayGo */
export function removeApp(userId: string): Promise<{ readonly removed: true } | Refusal> {
  return removeFactor(userId, null, async (tx) => {
    await removeTotp(tx, userId);
  });
}

/** Takes a passkey away. @see assertMayGo */
export function removePasskey(
  userId: string,
  passkeyId: string,
  once: string | null = null,
): Promise<{ readonly removed: true } | Refusal> {
  return removeFactor(userId, once, async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId } });
    if (count === 0) throw new Refused({ key: 'factors.gone' });
  });
}

/** Takes every second factor away, and with them the recovery codes. */
export async function removeAllFactors(tx: Tx, userId: string): Promise<void> {
  await removeTotp(tx, userId);
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
}

/** The user's row is locked, so that two who take away one factor each do not both believe that the other stays. */
function removeFactor(
  userId: string,
  once: string | null,
  work: (tx: Tx) => Promise<void>,
): Promise<{ readonly removed: true } | Refusal> {
  return onceOutside(once, 'factor.remove', async (tx) => {
    await oneAtATime(tx, userId);
    await work(tx);
    if (!hasFactor(await findFactors(userId, tx))) {
      await assertMayGo(tx, userId);
      await removeAllFactors(tx, userId);
    }
    return { removed: true } as const;
  });
}

/** @throws Refused when a lead past the first week would be left without any second factor */
async function assertMayGo(tx: Tx, userId: string): Promise<void> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { leadSince: true, seats: { where: { role: 'lead', removedAt: null }, select: { id: true } } },
  });
  const isDue = user?.leadSince && dueFrom(user.leadSince) < new Date();
  if (isDue && user.seats.length > 0) throw new Refused({ key: 'factors.lastOfLead' });
}
