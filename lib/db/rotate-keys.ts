import { setTimeout } from 'node:timers/promises';
import { openOwnSession } from './own-session';
import { KeyFileProblem } from '@/lib/crypto/key-file';
import type { Settings } from '@/lib/settings';
import { rotateDataKeys, type Progress, type Rotated } from './rotate-data-keys';
import { addInstallationKey, dropOldKeys, rewrapAll } from './rotate-installation-key';

/** Held while keys are rotated: one rotation at a time. */
const rotating = 7_301_004;
/** How long requests that began before a new key was there are given to end. In milliseconds. */
const SETTLE = 3_000;

/** What is rotated, and how long to wait for requests that are under way. */
type Wish = { readonly installation: boolean; readonly settle?: number };

/**
 * Gives every campaign a new data key while people work; with `installation` the installation gets a new key as well.
 * Killed at any moment it goes on where it was when it is asked again.
 * @returns undefined when another rotation is under way; else what was done, and whether the older installation key is gone
 * @throws KeyFileProblem
 */
export async function rotateKeys(
  databaseUrl: string,
  { key, keyFile }: Pick<Settings, 'key' | 'keyFile'>,
  { installation, settle = SETTLE }: Wish,
  onProgress: (progress: Progress) => void,
): Promise<(Rotated & { readonly isOldGone: boolean }) | undefined> {
  if (installation && key !== undefined) throw new KeyFileProblem(byHand);
  const session = await openOwnSession(databaseUrl);
  try {
    const { rows } = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      rotating,
    ]);
    if (!rows[0]?.taken) return undefined;
    const wait = () => setTimeout(settle);
    if (installation) addInstallationKey(keyFile);
    await rewrapAll(session);
    const rotated = await rotateDataKeys(session, wait, onProgress);
    const isOldGone = installation && (await dropOldKeys(session, keyFile, wait));
    return { ...rotated, isOldGone };
  } finally {
    await session.end();
  }
}

const byHand =
  'The key is in WOVEN_KEY, where Woven cannot change it: set WOVEN_KEY to a new key, a comma and the one of today, restart Woven, and run keys rotate. After it the older one can go.';
