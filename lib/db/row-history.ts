import 'server-only';
import { db, type Tx } from '@/lib/db/client';

/** The tables whose rows have a history, in an order in which rows can come back: what is referred to comes first. */
export const HISTORY_TABLES = [
  'worker',
  'import',
  'one_on_one',
  'trust_rating',
  'follow_up',
  'kept_scenario',
  'introduction',
  'committee_seat',
  'turf_rule',
  'turf_worker',
  'seat',
] as const;
export type HistoryTable = (typeof HISTORY_TABLES)[number];

/** A row as the database tells it in JSON, by the names of its columns. */
export type RowJson = Readonly<Record<string, string | number | boolean | null>>;

/** Whose changes, and from which event on. */
export type Since = { readonly campaignId: string; readonly userId: string; readonly sequence: number };

/** A row somebody touched since an event: what it was before the first time, and what it is now. */
export type TouchedRow = {
  readonly table: HistoryTable;
  readonly rowId: string;
  /** The first of their events that touched it. */
  readonly first: number;
  readonly happened: 'added' | 'changed' | 'removed';
  readonly before: RowJson | null;
  readonly sealedBefore: string | null;
  readonly now: RowJson | null;
  readonly sealedNow: string | null;
  /** The last event by somebody else that touched it since. */
  readonly overtakenBy: number | null;
};

/** Every row somebody touched since an event, in the order of the tables and of what happened. */
export async function touchedSince(tx: Tx, since: Since): Promise<readonly TouchedRow[]> {
  const touched: TouchedRow[] = [];
  // History tells times in UTC; what is compared with it must.
  await tx.$queryRaw`SELECT set_config('TimeZone', 'UTC', true)`;
  for (const table of HISTORY_TABLES) touched.push(...(await touchedIn(tx, table, since)));
  return touched;
}

function touchedIn(tx: Tx, table: HistoryTable, { campaignId, userId, sequence }: Since) {
  const key =
    table === 'turf_worker' ? `t.seat_id || ' ' || t.worker_id = m.row_id` : 't.id = m.row_id::uuid';
  return tx.$queryRawUnsafe<TouchedRow[]>(
    `WITH mine AS MATERIALIZED (
       SELECT h.row_id, min(h.event_sequence) AS first
       FROM row_history h JOIN audit_event e ON e.campaign_id = h.campaign_id AND e.sequence = h.event_sequence
       WHERE h.campaign_id = $1::uuid AND h.table_name = $2 AND h.event_sequence >= $3::int AND e.user_id = $4::uuid
       GROUP BY h.row_id),
     theirs AS MATERIALIZED (
       SELECT h.row_id, max(h.event_sequence) AS last
       FROM row_history h JOIN audit_event e ON e.campaign_id = h.campaign_id AND e.sequence = h.event_sequence
       WHERE h.campaign_id = $1::uuid AND h.table_name = $2 AND h.event_sequence >= $3::int AND e.user_id <> $4::uuid
       GROUP BY h.row_id)
     SELECT $2 AS "table", m.row_id AS "rowId", m.first, h.happened, h.before, h.sealed_before AS "sealedBefore",
       to_jsonb(t) - 'sealed' AS now, to_jsonb(t) ->> 'sealed' AS "sealedNow",
       CASE WHEN o.last > m.first THEN o.last END AS "overtakenBy"
     FROM mine m
     JOIN row_history h ON h.campaign_id = $1::uuid AND h.table_name = $2 AND h.row_id = m.row_id AND h.event_sequence = m.first
     LEFT JOIN theirs o ON o.row_id = m.row_id
     LEFT JOIN "${table}" t ON ${key} AND t.campaign_id = $1::uuid
     ORDER BY m.first, m.row_id`,
    campaignId,
    table,
    sequence,
    userId,
  );
}

/** A worker others wrote about, and their last event that did. */
export type BuiltOn = {
  readonly workerId: string;
  readonly table: 'worker' | 'one_on_one' | 'trust_rating' | 'follow_up' | 'committee_seat' | 'seat';
  readonly sequence: number;
};

/** What others wrote since, and still stands, about which workers: whoever they wrote about cannot be taken away. */
export async function builtSince(
  tx: Tx,
  { campaignId, userId, sequence }: Since,
): Promise<readonly BuiltOn[]> {
  return tx.$queryRaw<BuiltOn[]>`
    WITH theirs AS MATERIALIZED (
      SELECT h.table_name, h.row_id, max(h.event_sequence) AS sequence
      FROM row_history h JOIN audit_event e ON e.campaign_id = h.campaign_id AND e.sequence = h.event_sequence
      WHERE h.campaign_id = ${campaignId}::uuid AND h.event_sequence >= ${sequence} AND e.user_id <> ${userId}::uuid
        AND h.table_name NOT LIKE 'turf%' AND h.table_name <> 'import'
      GROUP BY h.table_name, h.row_id),
    about AS (
      SELECT o.table_name, o.sequence, t.first_id AS worker_id FROM theirs o JOIN trust_rating t
        ON o.table_name = 'trust_rating' AND t.id = o.row_id::uuid WHERE t.withdrawn_at IS NULL
      UNION ALL SELECT o.table_name, o.sequence, t.second_id FROM theirs o JOIN trust_rating t
        ON o.table_name = 'trust_rating' AND t.id = o.row_id::uuid WHERE t.withdrawn_at IS NULL
      UNION ALL SELECT o.table_name, o.sequence, t.worker_id FROM theirs o JOIN one_on_one t
        ON o.table_name = 'one_on_one' AND t.id = o.row_id::uuid WHERE t.withdrawn_at IS NULL
      UNION ALL SELECT o.table_name, o.sequence, t.worker_id FROM theirs o JOIN follow_up t
        ON o.table_name = 'follow_up' AND t.id = o.row_id::uuid WHERE t.withdrawn_at IS NULL
      UNION ALL SELECT o.table_name, o.sequence, t.worker_id FROM theirs o JOIN committee_seat t
        ON o.table_name = 'committee_seat' AND t.id = o.row_id::uuid
      UNION ALL SELECT o.table_name, o.sequence, t.merged_into_id FROM theirs o JOIN worker t
        ON o.table_name = 'worker' AND t.id = o.row_id::uuid
      UNION ALL SELECT o.table_name, o.sequence, t.worker_id FROM theirs o JOIN seat t
        ON o.table_name = 'seat' AND t.id = o.row_id::uuid)
    SELECT worker_id AS "workerId", table_name AS "table", max(sequence) AS sequence
    FROM about WHERE worker_id IS NOT NULL GROUP BY worker_id, table_name`;
}

/** Of these ids, those that are rows of a table. */
export async function presentIn(
  tx: Tx,
  campaignId: string,
  table: HistoryTable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id::text AS id FROM "${table}" WHERE campaign_id = $1::uuid
       AND id IN (SELECT jsonb_array_elements_text($2::jsonb)::uuid)`,
    campaignId,
    JSON.stringify(ids),
  );
  return new Set(rows.map(({ id }) => id));
}

/** What rows looked like is kept for this many days. */
const KEPT_DAYS = 90;

/** Forgets what rows looked like more than ninety days ago, but for campaigns under a legal hold; answers how many. */
export async function clearOldHistory(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000);
  const campaigns = await db.campaign.findMany({
    where: { legalHolds: { none: { liftedAt: null } } },
    select: { id: true },
  });
  let cleared = 0;
  for (const { id } of campaigns) cleared += await clearHistory(db, id, before);
  return cleared;
}

/** Forgets what rows looked like before a moment, for good; answers how many of them. */
export async function clearHistory(tx: Tx, campaignId: string, before: Date): Promise<number> {
  const { count } = await tx.rowHistory.deleteMany({ where: { campaignId, at: { lt: before } } });
  return count;
}
