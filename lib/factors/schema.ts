import { z } from 'zod';
import { screenedName } from '@/lib/screening/screened';

const code = z
  .string('factors.codeMissing')
  .trim()
  .min(1, 'factors.codeMissing')
  .max(100, 'factors.codeWrong');

/** The invitation somebody was on the way to. */
const invitation = z.string().max(100).optional();

/** What an app shows, six digits. */
export const oneTimeCodeSchema = z.object({ oneTimeCode: code, invitation });

/** One of the printed codes. */
export const recoveryCodeSchema = z.object({ recoveryCode: code, invitation });

/** What a passkey may be shown for. */
export const purposeSchema = z.enum(['add', 'sign-in', 'second', 'prove']);

const MOST = 20_000;
const text = z.string().max(MOST);

const passkeyName = screenedName(
  z.string('factors.nameMissing').trim().min(1, 'factors.nameMissing').max(60, 'factors.nameLong'),
);

/** What a browser sends of a passkey, as far as its shape goes, with a name for a new one and the page somebody was going to. */
export const passkeySchema = z.object({
  response: z.object({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    authenticatorAttachment: text.optional(),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({
      clientDataJSON: text,
      attestationObject: text.optional(),
      authenticatorData: text.optional(),
      signature: text.optional(),
      userHandle: text.optional(),
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
  }),
  name: passkeyName.catch('Passkey'),
  to: z.string().max(2000).catch(''),
});

/** A passkey of somebody. */
export const ownPasskeySchema = z.object({ passkeyId: z.uuid('factors.gone') });

/** What a passkey is called from now on. */
export const renamePasskeySchema = ownPasskeySchema.extend({ name: passkeyName });
