import type { Held } from './holdings';
import { INSTALLATION_COLUMNS } from './installation-columns';

/**
 * Every column of the schema, by table and by what it holds. A new column is one more word here; a test asks for it, and
 * `npm run woven -- holdings --write` brings docs up to date.
 */
export const COLUMNS: Readonly<Record<string, Held>> = {
  ...INSTALLATION_COLUMNS,
  user: {
    ids: ['id'],
    organizers: ['sealed'],
    lookups: ['handle_key'],
    passphrases: ['passphrase_hash'],
    settings: ['locale'],
    seats: ['disabled_at', 'lead_since'],
    presence: ['created_at'],
  },
  session: {
    codes: ['id'],
    ids: ['user_id'],
    presence: ['created_at', 'last_seen_at', 'expires_at', 'revoked_at', 'proven_at', 'locked_at'],
    devices: ['sealed'],
  },
  sign_in_ticket: {
    codes: ['code_hash'],
    ids: ['user_id'],
    housekeeping: ['step'],
    presence: ['proven_at', 'expires_at', 'used_at'],
  },
  totp_secret: {
    ids: ['id', 'user_id'],
    factors: ['sealed'],
    presence: ['last_step', 'created_at', 'confirmed_at'],
  },
  recovery_code: { codes: ['code_hash'], ids: ['user_id'], presence: ['created_at', 'used_at'] },
  passkey: {
    ids: ['id', 'user_id'],
    locks: ['credential_id', 'public_key'],
    housekeeping: ['counter', 'transports'],
    devices: ['sealed'],
    presence: ['created_at', 'last_used_at'],
  },
  passkey_challenge: {
    codes: ['browser_hash'],
    ids: ['user_id'],
    housekeeping: ['challenge', 'purpose', 'expires_at'],
  },
  access_reset: {
    codes: ['code_hash'],
    ids: ['user_id'],
    presence: ['expires_at', 'used_at'],
  },
  rate_limit: {
    lookups: ['key'],
    attempts: ['points', 'expire'],
  },
  campaign: {
    ids: ['id'],
    campaigns: ['sealed'],
    keys: ['secret'],
    settings: [
      'workforce',
      'is_example',
      'solid_threshold',
      'freshness_days',
      'lock_minutes',
      'burn_wait_hours',
    ],
    deeds: ['sealed_at'],
    seals: ['audit_head'],
    housekeeping: ['web_revision', 'map_revision', 'created_at'],
  },
  campaign_key: {
    ids: ['campaign_id'],
    housekeeping: ['version', 'created_at', 'all_sealed_at'],
    keys: ['wrapped'],
  },
  campaign_seal: {
    ids: ['campaign_id', 'user_id'],
    housekeeping: ['version', 'created_at'],
    keys: ['sealed'],
  },
  burn_request: {
    ids: ['campaign_id', 'asked_by_id', 'confirmed_by_id'],
    deeds: ['asked_at', 'confirmed_at', 'due_at', 'begun_at'],
  },
  legal_hold: {
    ids: ['id', 'campaign_id', 'set_by_id', 'lifted_by_id'],
    campaigns: ['sealed'],
    deeds: ['set_at', 'lifted_at'],
  },
  retention: {
    ids: ['campaign_id', 'set_by_id'],
    settings: ['notes_months', 'left_months', 'closed_months', 'closed_on'],
  },
  user_key: {
    ids: ['user_id'],
    locks: ['public_key'],
    keys: ['wrapped'],
    housekeeping: ['created_at'],
  },
  seat: {
    ids: ['id', 'campaign_id', 'user_id'],
    seats: ['role', 'worker_id', 'created_at', 'removed_at'],
  },
  turf_worker: {
    seats: ['seat_id', 'worker_id', 'created_at'],
    ids: ['campaign_id'],
  },
  turf_rule: {
    ids: ['id', 'campaign_id'],
    seats: ['seat_id', 'created_at'],
    turf: ['sealed'],
  },
  turf_change: {
    ids: ['id', 'campaign_id'],
    seats: ['seat_id', 'cleared', 'created_at'],
    turf: ['sealed'],
  },
  invitation: {
    ids: ['id', 'campaign_id', 'invited_by'],
    codes: ['code_hash'],
    seats: ['role', 'created_at', 'expires_at', 'used_at', 'revoked_at'],
  },
  worker: {
    ids: ['id', 'campaign_id', 'merged_into_id', 'import_id'],
    coworkers: ['sealed'],
    lookups: ['file_id_key'],
    housekeeping: ['code_number', 'version', 'created_at', 'updated_at', 'deleted_at'],
    employment: ['status', 'in_unit', 'started_on', 'status_on'],
  },
  trust_rating: {
    ids: ['id', 'campaign_id', 'recorded_by_id', 'one_on_one_id', 'import_id'],
    ratings: ['first_id', 'second_id', 'voice', 'trust', 'rated_on'],
    housekeeping: ['recorded_at', 'withdrawn_at'],
  },
  one_on_one: {
    ids: ['id', 'campaign_id'],
    days: ['worker_id', 'seat_id', 'held_on'],
    support: ['support', 'answer'],
    talks: ['sealed'],
    housekeeping: ['idempotency_key', 'version', 'created_at', 'updated_at', 'withdrawn_at'],
  },
  one_on_one_draft: {
    ids: ['campaign_id', 'user_id'],
    housekeeping: ['idempotency_key', 'created_at'],
    unfinished: ['sealed'],
  },
  follow_up: {
    ids: ['id', 'campaign_id', 'one_on_one_id'],
    days: ['worker_id', 'seat_id', 'due_on', 'done_at'],
    comingBack: ['sealed'],
    housekeeping: ['withdrawn_at', 'created_at'],
  },
  kept_scenario: {
    ids: ['id', 'campaign_id', 'kept_by_id'],
    scenarios: ['sealed'],
    housekeeping: ['withdrawn_at', 'created_at'],
  },
  introduction: {
    ids: ['id', 'campaign_id', 'follow_up_id'],
    days: ['first_id', 'second_id', 'through_id', 'closed_at'],
    comingBack: ['sealed'],
    housekeeping: ['withdrawn_at', 'created_at'],
  },
  committee_seat: {
    ids: ['id', 'campaign_id', 'recorded_by_id', 'import_id'],
    committee: ['worker_id', 'since_on', 'until_on'],
    housekeeping: ['created_at'],
  },
  map_position: { ids: ['worker_id', 'campaign_id'], places: ['x', 'y', 'circle', 'pinned'] },
  map_circle: { ids: ['campaign_id'], places: ['number', 'x', 'y', 'radius'], housekeeping: ['refined'] },
  import: {
    ids: ['id', 'campaign_id', 'imported_by_id'],
    housekeeping: ['idempotency_key', 'kind', 'created_at', 'undone_at'],
    imports: ['sealed'],
  },
  import_draft: {
    ids: ['id', 'campaign_id', 'uploaded_by_id'],
    housekeeping: ['idempotency_key', 'kind', 'state', 'progress', 'heard_at', 'created_at'],
    unfinished: ['sealed', 'content'],
  },
  kept_answer: {
    ids: ['id', 'campaign_id'],
    lookups: ['asked'],
    findings: ['sealed'],
    housekeeping: ['revision', 'on_day', 'found_at', 'created_at'],
  },
  sent_form: { lookups: ['id'], ids: ['campaign_id'], answers: ['sealed'], housekeeping: ['created_at'] },
  sent_outside: { lookups: ['id'], answers: ['sealed'], housekeeping: ['created_at'] },
  audit_event: {
    ids: ['campaign_id'],
    deeds: ['sequence', 'at', 'user_id', 'deed', 'subject_ids'],
    seals: ['hash'],
    housekeeping: ['web_revision'],
  },
  row_history: {
    ids: ['campaign_id'],
    deeds: ['event_sequence', 'table_name', 'row_id', 'happened', 'at'],
    pastRows: ['before'],
    pastWords: ['sealed_before'],
  },
  alert_seen: { ids: ['campaign_id'], deeds: ['kind', 'event_sequence', 'user_id', 'at'] },
};
