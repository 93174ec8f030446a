import type { Held } from './holdings';

/** The columns of what belongs to the installation as a whole, and to no campaign. */
export const INSTALLATION_COLUMNS = {
  installation: {
    ids: ['id'],
    codes: ['set_up_code_hash'],
    housekeeping: ['claimed_at', 'created_at'],
    seals: ['key_check'],
  },
  clock_seen: { ids: ['id'], housekeeping: ['seen_at', 'steady_since'] },
  backup_plan: {
    ids: ['id', 'changed_by_id'],
    settings: ['is_on', 'every', 'weekday', 'hour', 'keep_days', 'keep_weeks', 'keep_months'],
    locks: ['recipients'],
    deeds: ['changed_at'],
  },
  backup: {
    ids: ['id'],
    housekeeping: [
      'kind',
      'state',
      'due_at',
      'asked_at',
      'begun_at',
      'heard_at',
      'ended_at',
      'tries',
      'rows',
      'bytes',
      'file',
      'machine',
      'problem',
      'cleared_at',
    ],
    seals: ['sha256'],
  },
} as const satisfies Readonly<Record<string, Held>>;
