import 'server-only';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { CLOCK_SLACK } from '@/lib/access/clock-slack';
import { installationVault } from '@/lib/access/vault';
import { db } from '@/lib/db/client';

const QUARTER_HOUR = 15 * 60;

const byAccount = limiter('account', 10);
const byAddress = limiter('address', 100);
const byCode = limiter('code', 30);
const byProof = limiter('proof', 10);
const bySecond = limiter('second', 5);
const byPasskey = limiter('passkey', 300);
const bySecondInADay = limiter('second-day', 30, 24 * 60 * 60);

/** What is left after counting an attempt: allowed, or how many seconds to wait. */
export type Attempt = { readonly allowed: true } | { readonly allowed: false; readonly seconds: number };

/**
 * Counts one try at signing in by account, and looks whether too many wrong ones came from the address; both limits hold across
 * processes and restarts.
 */
export async function countSignInAttempt(handleKey: string, address: string): Promise<Attempt> {
  const account = await count(byAccount, handleKey);
  return account.allowed ? look(byAddress, address) : account;
}

/**
 * Counts one comparison by address, in the moment it is made: two hundred who sign in at once over the wifi of one hall are
 * two hundred right ones, each given back by `spareAddress` before the next but one is counted.
 */
export function countComparison(address: string): Promise<Attempt> {
  return count(byAddress, address);
}

/** Takes back one try that was counted by address: it was a right one. */
export async function spareAddress(address: string): Promise<void> {
  await byAddress.reward(hidden(address));
}

/** Counts one try at a set-up, invitation or reset code from an address. */
export function countCodeAttempt(address: string): Promise<Attempt> {
  return count(byCode, address);
}

/**
 * Counts one try at a second factor: five a quarter of an hour and thirty a day for an account, so that whoever has a
 * passphrase guesses six digits about once in thirty years.
 */
export async function countSecondAttempt(userId: string, address: string): Promise<Attempt> {
  for (const [limit, key] of [
    [bySecondInADay, userId],
    [bySecond, userId],
    [byAddress, address],
  ] as const) {
    const attempt = await count(limit, key);
    if (!attempt.allowed) return attempt;
  }
  return { allowed: true };
}

/** Forgets the failed tries at a second factor, after the right one. */
export async function forgetSecondAttempts(userId: string): Promise<void> {
  await Promise.all([bySecond.delete(userId), bySecondInADay.delete(userId)]);
}

/** Counts one asking for a passkey from an address: each leaves a row behind for some minutes. */
export function countPasskeyAttempt(address: string): Promise<Attempt> {
  return count(byPasskey, address);
}

/** Counts one try of somebody signed in at showing once more that it is them. */
export function countProofAttempt(userId: string): Promise<Attempt> {
  return count(byProof, userId);
}

/** Forgets the failed tries at a proof, after the right one. */
export async function forgetProofAttempts(userId: string): Promise<void> {
  await byProof.delete(hidden(userId));
}

/** "Wait so many minutes", as a problem. */
export function waitFor(seconds: number) {
  return { key: 'access.wait', values: { minutes: Math.max(1, Math.ceil(seconds / 60)) } } as const;
}

/** Forgets the failed tries at an account, after the right passphrase. */
export async function forgetAttempts(handleKey: string): Promise<void> {
  await byAccount.delete(hidden(handleKey));
}

function limiter(keyPrefix: string, points: number, duration = QUARTER_HOUR): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'RateLimiterFlexible',
    keyPrefix,
    points,
    duration,
  });
}

async function count(limit: RateLimiterPrisma, key: string): Promise<Attempt> {
  try {
    await limit.consume(hidden(key));
    return { allowed: true };
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    if (!isFromAhead(limit, reason))
      return { allowed: false, seconds: Math.ceil(reason.msBeforeNext / 1000) };
    await limit.delete(hidden(key));
    return count(limit, key);
  }
}

/** Whether somebody would wait for longer than this limit ever lasts: it was counted by a clock that went back since. */
function isFromAhead({ duration }: RateLimiterPrisma, { msBeforeNext }: RateLimiterRes): boolean {
  return msBeforeNext > duration * 1000 + CLOCK_SLACK;
}

/** Whether there is one left, without counting it. */
async function look(limit: RateLimiterPrisma, key: string): Promise<Attempt> {
  const known = await limit.get(hidden(key));
  if (!known || known.remainingPoints > 0 || isFromAhead(limit, known)) return { allowed: true };
  return { allowed: false, seconds: Math.ceil(known.msBeforeNext / 1000) };
}

/** Whose attempts they are stands nowhere in the clear. */
function hidden(key: string): string {
  return installationVault().lookup('attempts', key);
}
