import 'server-only';
import { db, type Tx } from '@/lib/db/client';
import type { WorkerStatus } from '@/lib/web/facts';

/** Where a campaign stood when it was read: its revision, its last event and the hash of that, and from which trust on a line is solid. */
export type Position = {
  readonly revision: number;
  readonly sequence: number;
  readonly hash: string;
  readonly solid: number;
};

/** A coworker as they are kept in memory. Days as `2026-11-22`. */
export type WorkerRow = {
  readonly id: string;
  readonly sealed: string;
  readonly codeNumber: number;
  readonly status: WorkerStatus;
  readonly inUnit: boolean;
  readonly startedOn: string | null;
  readonly statusOn: string | null;
  readonly version: number;
};

/** That somebody was spoken with: what of a one-on-one is not sealed. `at`: when it was written down, in seconds. */
export type TalkRow = {
  readonly id: string;
  readonly workerId: string;
  readonly seatId: string;
  readonly heldOn: string;
  readonly at: number;
  readonly support: number;
};

/** That somebody is on the committee now. */
export type StayRow = { readonly id: string; readonly workerId: string };
/** That somebody was given to an organizer. */
export type GivenRow = { readonly id: string; readonly workerId: string; readonly seatId: string };
export type RuleRow = { readonly id: string; readonly seatId: string; readonly sealed: string };
/** A rating that stands. */
export type RatingRow = {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly voice: string;
  readonly trust: number;
  readonly ratedOn: string | null;
};

/** Everything of a campaign that is kept in memory row by row. */
export type KeptRows = {
  readonly worker: readonly WorkerRow[];
  readonly one_on_one: readonly TalkRow[];
  readonly committee_seat: readonly StayRow[];
  readonly turf_worker: readonly GivenRow[];
  readonly turf_rule: readonly RuleRow[];
};

type MovedRow<Table, Row> = { readonly table: Table; readonly id: string; readonly now: Row | null };

/** A row that was touched since: what it is now, null where it is gone; of a rating also what it was. */
export type Moved =
  | MovedRow<'worker', WorkerRow>
  | MovedRow<'one_on_one', TalkRow>
  | MovedRow<'committee_seat', StayRow>
  | MovedRow<'turf_worker', GivenRow>
  | MovedRow<'turf_rule', RuleRow>
  | (MovedRow<'trust_rating', RatingRow> & { readonly before: RatingRow | null });

/** Where a campaign is now, which rows were touched since it was somewhere else, and by which users. */
export type Moves = {
  readonly position: Position;
  readonly moved: readonly Moved[];
  readonly raters: readonly string[];
  /** Whether anybody was put elsewhere on the map. */
  readonly hasPlaces: boolean;
};

/** More than this is read anew rather than row by row. */
const MOST_MOVED = 4_000;

/** How a row of a table is told, and when it counts as there. */
const TOLD = {
  worker: {
    row: `jsonb_build_object('id', t.id, 'sealed', t.sealed, 'codeNumber', t.code_number, 'status', t.status,
      'inUnit', t.in_unit, 'startedOn', t.started_on, 'statusOn', t.status_on, 'version', t.version)`,
    is: 't.deleted_at IS NULL AND t.merged_into_id IS NULL',
  },
  one_on_one: {
    row: `jsonb_build_object('id', t.id, 'workerId', t.worker_id, 'seatId', t.seat_id, 'heldOn', t.held_on,
      'at', extract(epoch FROM t.created_at), 'support', t.support)`,
    is: 't.withdrawn_at IS NULL',
  },
  committee_seat: {
    row: `jsonb_build_object('id', t.id, 'workerId', t.worker_id)`,
    is: 't.until_on IS NULL',
  },
  turf_rule: {
    row: `jsonb_build_object('id', t.id, 'seatId', t.seat_id, 'sealed', t.sealed)`,
    is: 'true',
  },
  turf_worker: {
    row: `jsonb_build_object('id', t.seat_id || ' ' || t.worker_id, 'seatId', t.seat_id, 'workerId', t.worker_id)`,
    is: 'true',
  },
  trust_rating: {
    row: `jsonb_build_object('id', t.id, 'first', t.first_id, 'second', t.second_id, 'voice', t.voice,
      'trust', t.trust, 'ratedOn', t.rated_on)`,
    is: 't.withdrawn_at IS NULL',
  },
} as const;

type Table = keyof typeof TOLD;

/** Where a campaign is now. */
export async function findPosition(tx: Tx, campaignId: string): Promise<Position> {
  const [row] = await tx.$queryRaw<Position[]>`
    SELECT c.web_revision AS revision, coalesce(e.sequence, 0) AS sequence, coalesce(e.hash, '') AS hash,
      c.solid_threshold AS solid
    FROM campaign c LEFT JOIN LATERAL (SELECT sequence, hash FROM audit_event
      WHERE campaign_id = c.id ORDER BY sequence DESC LIMIT 1) e ON true
    WHERE c.id = ${campaignId}::uuid`;
  if (!row) throw new Error(`no campaign ${campaignId}`);
  return row;
}

/** Everything of a campaign that is kept in memory. */
export async function readKeptRows(tx: Tx, campaignId: string): Promise<KeptRows> {
  return {
    worker: await rowsOf<WorkerRow>(tx, 'worker', campaignId),
    one_on_one: await rowsOf<TalkRow>(tx, 'one_on_one', campaignId),
    committee_seat: await rowsOf<StayRow>(tx, 'committee_seat', campaignId),
    turf_worker: await rowsOf<GivenRow>(tx, 'turf_worker', campaignId),
    turf_rule: await rowsOf<RuleRow>(tx, 'turf_rule', campaignId),
  };
}

async function rowsOf<Row>(tx: Tx, table: Table, campaignId: string): Promise<readonly Row[]> {
  const { row, is } = TOLD[table];
  const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(
    `SELECT ${row} AS row FROM "${table}" t WHERE t.campaign_id = $1::uuid AND ${is}`,
    campaignId,
  );
  return rows.map((told) => told.row);
}

type Told = Position & Omit<Moves, 'position'> & { readonly moves: number; readonly isSame: boolean };

/**
 * What happened to a campaign since it was somewhere, read in one statement and so at one moment. Null where that cannot be
 * told for certain: a revision without an event that lists what it touched, another past than the one that was read, too
 * many rows, or no such campaign.
 */
export async function findMoves(campaignId: string, since: Position): Promise<Moves | null> {
  const [told] = await db.$queryRawUnsafe<Told[]>(
    MOVES,
    campaignId,
    since.sequence,
    since.revision,
    since.hash,
  );
  if (!told?.isSame || told.moved.length > MOST_MOVED) return null;
  const { revision, sequence, hash, solid, moved, raters, hasPlaces } = told;
  if (revision - since.revision !== told.moves) return null;
  return { position: { revision, sequence, hash, solid }, moved, raters, hasPlaces };
}

/** The rows of a table that were touched; the row of a turf has no id of its own. */
function nowIn(table: Exclude<Table, 'turf_worker'>): string {
  const { row, is } = TOLD[table];
  return `WHEN '${table}' THEN (SELECT ${row} FROM "${table}" t WHERE t.id = m.row_id::uuid AND ${is})`;
}

const MOVES = `
  WITH moved AS MATERIALIZED (
    SELECT DISTINCT ON (table_name, row_id) table_name, row_id, before FROM row_history
    WHERE campaign_id = $1::uuid AND event_sequence > $2::int
      AND table_name IN (${Object.keys(TOLD)
        .map((table) => `'${table}'`)
        .join(', ')})
    ORDER BY table_name, row_id, event_sequence LIMIT ${String(MOST_MOVED + 1)})
  SELECT c.web_revision AS revision, coalesce(e.sequence, 0) AS sequence, coalesce(e.hash, '') AS hash,
    c.solid_threshold AS solid,
    (SELECT count(*)::int FROM audit_event v
      WHERE v.campaign_id = c.id AND v.sequence > $2::int AND v.web_revision > $3::int) AS moves,
    (SELECT coalesce(jsonb_agg(DISTINCT v.user_id), '[]') FROM audit_event v
      JOIN row_history h ON h.campaign_id = v.campaign_id AND h.event_sequence = v.sequence AND h.table_name = 'trust_rating'
      WHERE v.campaign_id = c.id AND v.sequence > $2::int AND v.web_revision > $3::int) AS raters,
    EXISTS (SELECT 1 FROM audit_event v
      WHERE v.campaign_id = c.id AND v.sequence > $2::int AND v.deed IN ('map.settle', 'map.pin')) AS "hasPlaces",
    coalesce((SELECT hash FROM audit_event v WHERE v.campaign_id = c.id AND v.sequence = $2::int), '') = $4 AS "isSame",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('table', m.table_name, 'id', m.row_id,
      'now', CASE m.table_name
        ${(['worker', 'one_on_one', 'committee_seat', 'turf_rule', 'trust_rating'] as const).map(nowIn).join('\n')}
        ELSE (SELECT ${TOLD.turf_worker.row} FROM turf_worker t
          WHERE t.seat_id = split_part(m.row_id, ' ', 1)::uuid AND t.worker_id = split_part(m.row_id, ' ', 2)::uuid)
      END,
      'before', CASE WHEN m.table_name = 'trust_rating' AND m.before ->> 'withdrawn_at' IS NULL AND m.before IS NOT NULL
        THEN jsonb_build_object('id', m.row_id, 'first', m.before ->> 'first_id', 'second', m.before ->> 'second_id',
          'voice', m.before ->> 'voice', 'trust', (m.before ->> 'trust')::int, 'ratedOn', m.before ->> 'rated_on') END
      )), '[]') FROM moved m) AS moved
  FROM campaign c LEFT JOIN LATERAL (SELECT sequence, hash FROM audit_event
    WHERE campaign_id = c.id ORDER BY sequence DESC LIMIT 1) e ON true
  WHERE c.id = $1::uuid`;
