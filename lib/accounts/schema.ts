import { z } from 'zod';
import { PASSPHRASE_MAXIMUM, strengthOf } from '@/lib/accounts/passphrase-strength';
import { campaignSchema } from '@/lib/campaigns/schema';
import { screenedName } from '@/lib/screening/screened';

export const HANDLE_LENGTH = { least: 2, most: 40 } as const;

const handle = screenedName(
  z
    .string('access.handleMissing')
    .trim()
    .min(1, { error: 'access.handleMissing', abort: true })
    .regex(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u, { error: 'access.handleShape', abort: true })
    .min(HANDLE_LENGTH.least, 'access.handleShape')
    .max(HANDLE_LENGTH.most, 'access.handleShape'),
);

const code = z.string('access.codeWrong').max(100, 'access.codeWrong');

/** A passphrase that was chosen once before: whatever it is, it is checked, not judged. */
const knownPassphrase = z
  .string('access.passphraseMissing')
  .min(1, 'access.passphraseMissing')
  .max(1000, 'access.mismatch');

/** A passphrase somebody chooses now; `ownWords` are those an attacker would expect here. */
const newPassphrase = (ownWords: readonly string[]) =>
  z
    .string('access.passphraseMissing')
    .max(PASSPHRASE_MAXIMUM, { error: 'access.passphraseLong', abort: true })
    .refine((text) => strengthOf(text, ownWords) !== 'short', {
      error: 'access.passphraseShort',
      abort: true,
    })
    .refine((text) => strengthOf(text, ownWords) !== 'common', 'access.passphraseCommon');

/** Handle and passphrase at the door; the code of an invitation, if that is where they were going. */
export const signInSchema = z.object({
  handle: z.string('access.handleMissing').trim().min(1, 'access.handleMissing').max(200, 'access.mismatch'),
  passphrase: knownPassphrase,
  invitation: code.optional(),
});

/** The first lead and the first campaign of an installation. */
export const setUpSchema = (ownWords: readonly string[]) =>
  z.object({
    code,
    handle,
    passphrase: newPassphrase(ownWords),
    ...campaignSchema.shape,
    example: z.literal('on').optional(),
  });

/** Somebody new who takes a seat by invitation. */
export const joinSchema = (ownWords: readonly string[]) =>
  z.object({ code, handle, passphrase: newPassphrase(ownWords) });

/** A new passphrase by a one-time link. */
export const resetSchema = z.object({ code, passphrase: newPassphrase([]) });

/** A new passphrase for somebody who knows the old one. */
export const changePassphraseSchema = (ownWords: readonly string[]) =>
  z.object({ current: knownPassphrase, passphrase: newPassphrase(ownWords) });

/** The passphrase once more, the code of a second factor, and the page to go back to. */
export const proofSchema = z.object({
  passphrase: knownPassphrase,
  oneTimeCode: z.string().max(100, 'factors.codeWrong').default(''),
  to: z.string().max(2000).catch(''),
});

/** Only a code: an invitation taken by somebody who is signed in. */
export const codeSchema = z.object({ code });

/** The passphrase of the key file. */
export const unlockSchema = z.object({ passphrase: knownPassphrase });
