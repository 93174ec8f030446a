import { ACCESS_CASES } from './access-cases';
import { CAMPAIGN_CASES } from './campaign-cases';
import type { Cases } from './case';
import { IMPORT_CASES } from './import-cases';
import { RECORD_CASES } from './record-cases';

/** Every command that is cut off, by its name. */
export const CASES: Cases = { ...RECORD_CASES, ...CAMPAIGN_CASES, ...IMPORT_CASES, ...ACCESS_CASES };

/** Those that hash a passphrase each time, which is slow on purpose: `npm run proofs` alone cuts them off. */
export const SLOW: readonly string[] = [
  'access/accounts resetPassphrase',
  'access/accounts changePassphrase',
  'access/campaign-seal openSealedCampaign',
  'access/installation claimInstallation',
  'access/invitations joinByInvitation',
  'access/key-pairs keepKeyPair',
  'access/lock unlockSession',
  'access/step-up prove',
  'campaigns/commands removeExampleCampaign',
  'safety/commands sealCampaign',
];

/** What writes and is not cut off, and why. */
export const NOT_CUT: Readonly<Record<string, string>> = {
  'access/factor-duty findFactorDue': 'one statement: since when somebody leads',
  'access/factor-duty findOwnFactorDue': 'the same',
  'access/factor-duty isFactorOverdue': 'the same',
  'access/lock lockSession': 'one statement, of the session a request came with',
  'access/passkeys checkPasskey': 'the same transaction as addPasskey, and what it moves is a counter',
  'access/jobs startJobs': 'says who does which work; each job is begun again until it is done',
  'access/jobs runJobs': 'the same',
  'kept-answers/commands writeDown': 'nothing of the campaign: what is kept can be found again at any time',
  'kept-answers/commands keepAnswer': 'the same',
  'kept-answers/commands dropAsked': 'the same',
  'backups/commands planBackups': 'one `witness` with two rows of the installation, of no campaign',
  'backups/commands askForBackup': 'the same, and a job in another database session after it',
  'access/reading noteReading': 'writes by `witness` alone, as recordExport does',
  'access/reading notePrint': 'the same',
};
