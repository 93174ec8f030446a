import { Secret, TOTP } from 'otpauth';
import { expect } from 'vitest';
import { beginTotp, confirmTotp, findNewTotp } from '@/lib/access/totp';

const HALF_MINUTE = 30_000;
// One moment for all, so that no half minute ends in the middle of a test.
const NOW = Date.now();

/** So many half minutes after the one moment of these tests. */
export const later = (steps: number) => new Date(NOW + steps * HALF_MINUTE);

/** An app as it runs on somebody's phone, set up and not confirmed. */
export async function appOf(userId: string) {
  await beginTotp(userId);
  const found = await findNewTotp(userId, 'Rosa', 'Woven');
  const totp = new TOTP({ secret: Secret.fromBase32(found?.secret ?? '') });
  return { address: found?.address, shows: (at: Date) => totp.generate({ timestamp: at.getTime() }) };
}

/** The same, set up and confirmed. */
export async function withApp(userId: string) {
  const app = await appOf(userId);
  expect(await confirmTotp(userId, app.shows(later(-1)), later(0))).toBe(true);
  return app;
}

/** A code that is not this one. */
export const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
