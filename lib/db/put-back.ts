import 'server-only';
import type { Tx } from '@/lib/db/client';
import { HISTORY_TABLES, type HistoryTable } from '@/lib/db/row-history';

/** What is done to one row: it comes back, is changed back to what it was before an event, or is taken away. */
export type PutBackDeed = {
  readonly deed: 'bring-back' | 'change-back' | 'take-away';
  readonly table: HistoryTable;
  readonly rowId: string;
  /** The event before which the row was as it will be. */
  readonly first: number;
};

/** Never written from history: what a row is, and what counts its edits. */
const OWN = ['id', 'campaign_id', 'version', 'updated_at', 'created_at'];

/** How a row is taken away. Softly, where its table has that; a stay on the committee has no other way of never having been. */
const TAKE_AWAY: Readonly<Record<Exclude<HistoryTable, 'turf_worker'>, string | null>> = {
  worker:
    'UPDATE worker SET deleted_at = now(), file_id_key = NULL, version = version + 1, updated_at = now()',
  import: 'UPDATE import SET undone_at = now()',
  one_on_one: 'UPDATE one_on_one SET withdrawn_at = now(), version = version + 1, updated_at = now()',
  trust_rating: 'UPDATE trust_rating SET withdrawn_at = now()',
  follow_up: 'UPDATE follow_up SET withdrawn_at = now()',
  kept_scenario: 'UPDATE kept_scenario SET withdrawn_at = now()',
  introduction: 'UPDATE introduction SET withdrawn_at = now()',
  committee_seat: 'DELETE FROM committee_seat',
  turf_rule: 'DELETE FROM turf_rule',
  seat: null,
};

/** Does what was planned, all of it in the transaction of an event. */
export async function carryOut(tx: Tx, campaignId: string, deeds: readonly PutBackDeed[]): Promise<void> {
  await freeFileIds(tx, campaignId, deeds);
  for (const table of HISTORY_TABLES) {
    const of = (deed: PutBackDeed['deed']) =>
      deeds.filter((planned) => planned.table === table && planned.deed === deed);
    await takeAway(tx, campaignId, table, of('take-away'));
    await bringBack(tx, campaignId, table, of('bring-back'));
    await changeBack(tx, campaignId, table, of('change-back'));
  }
}

/** Two workers who exchange their ids in files would meet half-way, so all of them let go first. */
async function freeFileIds(tx: Tx, campaignId: string, deeds: readonly PutBackDeed[]): Promise<void> {
  const ids = deeds.filter(({ table }) => table === 'worker').map(({ rowId }) => rowId);
  await tx.$executeRaw`
    UPDATE worker SET file_id_key = NULL WHERE campaign_id = ${campaignId}::uuid AND file_id_key IS NOT NULL
      AND id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;
}

async function takeAway(tx: Tx, campaignId: string, table: HistoryTable, deeds: readonly PutBackDeed[]) {
  if (deeds.length === 0) return;
  const ids = JSON.stringify(deeds.map(({ rowId }) => rowId));
  if (table === 'turf_worker') {
    await tx.$executeRaw`DELETE FROM turf_worker WHERE campaign_id = ${campaignId}::uuid
      AND seat_id || ' ' || worker_id IN (SELECT jsonb_array_elements_text(${ids}::jsonb))`;
  }
  const how = table === 'turf_worker' ? null : TAKE_AWAY[table];
  if (how === null) return;
  const which = 'WHERE campaign_id = $1::uuid AND id IN (SELECT jsonb_array_elements_text($2::jsonb)::uuid)';
  await tx.$executeRawUnsafe(`${how} ${which}`, campaignId, ids);
}

/** The rows of a plan with what they were. */
const PLANNED = `jsonb_to_recordset($2::jsonb) AS p("rowId" text, first int)
  JOIN row_history h ON h.campaign_id = $1::uuid AND h.table_name = $3 AND h.row_id = p."rowId" AND h.event_sequence = p.first`;

async function bringBack(tx: Tx, campaignId: string, table: HistoryTable, deeds: readonly PutBackDeed[]) {
  if (deeds.length === 0) return;
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT r.* FROM ${PLANNED},
       LATERAL jsonb_populate_record(NULL::"${table}", h.before || jsonb_build_object('sealed', h.sealed_before)) r`,
    campaignId,
    JSON.stringify(deeds),
    table,
  );
}

async function changeBack(tx: Tx, campaignId: string, table: HistoryTable, deeds: readonly PutBackDeed[]) {
  if (deeds.length === 0 || table === 'turf_worker') return;
  const all = await columnsOf(tx, table);
  const columns = table === 'seat' ? ['worker_id'] : all.filter((column) => !OWN.includes(column));
  const counted = [
    ...(all.includes('version') ? ['version = x.version + 1'] : []),
    ...(all.includes('updated_at') ? ['updated_at = now()'] : []),
  ];
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" x SET ${[...columns.map((column) => `"${column}" = r."${column}"`), ...counted].join(', ')}
     FROM (SELECT r.* FROM ${PLANNED} JOIN "${table}" c ON c.id = h.row_id::uuid,
       LATERAL jsonb_populate_record(c, h.before || jsonb_build_object('sealed', h.sealed_before)) r) r
     WHERE x.id = r.id AND x.campaign_id = $1::uuid`,
    campaignId,
    JSON.stringify(deeds),
    table,
  );
}

async function columnsOf(tx: Tx, table: HistoryTable): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table}`;
  return rows.map(({ name }) => name);
}
