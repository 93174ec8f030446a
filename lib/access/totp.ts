import 'server-only';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { oneAtATime } from '@/lib/access/one-at-a-time';
import { findAnswerOutside, onceOutside } from '@/lib/access/sent-outside';
import { installationVault } from '@/lib/access/vault';
import { db, type Tx } from '@/lib/db/client';
import { isRefusal, Refused } from '@/lib/forms/refusal';

/** What is typed or scanned into an authenticator app. */
export type NewTotp = {
  /** The secret in base32. */
  readonly secret: string;
  /** The same as an address that apps understand, for the QR code. */
  readonly address: string;
};

/** A code changes this often. In seconds (RFC 6238). */
const PERIOD = 30;
/** A phone's clock may be this many periods early or late. */
const WINDOW = 1;
/** An app that was begun and not confirmed is forgotten after this long. In milliseconds. */
const UNCONFIRMED_LIFE = 60 * 60 * 1000;

/** Begins to set up an authenticator app: a new secret, which opens nothing before its first code is confirmed. */
export async function beginTotp(userId: string): Promise<void> {
  const id = randomUUID();
  const sealed = installationVault().seal('totp_secret', id, { secret: new Secret({ size: 20 }).base32 });
  await db.$transaction(async (tx) => {
    await oneAtATime(tx, userId);
    await tx.totpSecret.deleteMany({ where: { userId, confirmedAt: null } });
    await tx.totpSecret.create({ data: { id, userId, sealed }, select: { id: true } });
  });
}

/** The app somebody is setting up; null when there is none, or it was begun too long ago. */
export async function findNewTotp(userId: string, handle: string, issuer: string): Promise<NewTotp | null> {
  const row = await findUnconfirmed(userId);
  if (!row) return null;
  const totp = totpOf(row, { label: handle, issuer });
  return { secret: totp.secret.base32, address: totp.toString() };
}

/** Confirms an app by its first code: from now on it is asked for. It takes the place of an earlier one. */
export async function confirmTotp(
  userId: string,
  code: string,
  now = new Date(),
  once: string | null = null,
): Promise<boolean> {
  const row = await findUnconfirmed(userId, now);
  const step = row && stepOf(row, code, now);
  // Sent before, it is confirmed already, by this very form.
  if (!row || step === null) return (await findAnswerOutside(once, 'factor.confirm')) !== null;
  const confirmed = await onceOutside(once, 'factor.confirm', async (tx) => {
    const { count } = await tx.totpSecret.updateMany({
      where: { id: row.id, confirmedAt: null },
      data: { confirmedAt: now, lastStep: step },
    });
    if (count === 0) throw new Refused({ key: 'factors.gone' });
    await tx.totpSecret.deleteMany({ where: { userId, id: { not: row.id } } });
    return { confirmed: true };
  });
  return !isRefusal(confirmed);
}

/** Takes a code of somebody's app. The same code is never taken twice: the update that takes it also remembers its half minute. */
export async function takeTotpCode(
  userId: string,
  code: string,
  now = new Date(),
  tx: Tx = db,
): Promise<boolean> {
  const row = await tx.totpSecret.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { id: true, sealed: true },
  });
  const step = row && stepOf(row, code, now);
  if (!row || step === null) return false;
  const { count } = await tx.totpSecret.updateMany({
    where: {
      id: row.id,
      confirmedAt: { not: null },
      OR: [{ lastStep: null }, { lastStep: { lt: step } }],
    },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Takes somebody's app away. */
export async function removeTotp(tx: Tx, userId: string): Promise<void> {
  await tx.totpSecret.deleteMany({ where: { userId } });
}

type Row = { readonly id: string; readonly sealed: string };

function findUnconfirmed(userId: string, now = new Date()): Promise<Row | null> {
  return db.totpSecret.findFirst({
    where: { userId, confirmedAt: null, createdAt: { gt: new Date(now.getTime() - UNCONFIRMED_LIFE) } },
    select: { id: true, sealed: true },
  });
}

/** The half minute since 1970 a code is for; null when it is not a code of around now. */
function stepOf(row: Row, code: string, now: Date): number | null {
  const delta = totpOf(row).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

function totpOf({ id, sealed }: Row, words: { label?: string; issuer?: string } = {}): TOTP {
  const { secret } = installationVault().open('totp_secret', id, sealed) as { readonly secret: string };
  return new TOTP({
    ...words,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });
}
