import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import type { PutBackDeed } from '@/lib/db/put-back';
import {
  builtSince,
  presentIn,
  touchedSince,
  type BuiltOn,
  type HistoryTable,
  type RowJson,
  type Since,
  type TouchedRow,
} from '@/lib/db/row-history';

/** A row that will be as it was. */
export type PlannedRow = TouchedRow & { readonly deed: PutBackDeed['deed'] };

/**
 * A row that stays as it is: somebody else changed it since, somebody else wrote about this coworker since, what it
 * belongs to is gone, or somebody else has by now what it would get back (an id in files, an own record).
 */
export type LeftRow = {
  readonly row: TouchedRow;
  readonly reason: 'overtaken' | 'builtOn' | 'parentGone' | 'taken';
};

export type PutBackPlan = { readonly deeds: readonly PlannedRow[]; readonly left: readonly LeftRow[] };

/** What putting back everything somebody changed since an event would do now. Nothing is written. */
export async function planPutBack(tx: Tx, since: Since): Promise<PutBackPlan> {
  const touched = await touchedSince(tx, since);
  const wanted = touched.flatMap((row): PlannedRow[] => {
    const deed = deedOf(row);
    return deed ? [{ ...row, deed }] : [];
  });
  const isBuiltOn = builtOnBy(await builtSince(tx, since));
  const stands = await parentsOf(tx, since.campaignId, wanted);
  const isTaken = await takenBy(tx, since.campaignId, wanted);
  const deeds: PlannedRow[] = [];
  const left: LeftRow[] = [];
  for (const row of wanted) {
    const reason = reasonToLeave(row, { isBuiltOn, stands, isTaken });
    if (reason) left.push({ row, reason });
    else {
      deeds.push(row);
      if (row.deed === 'bring-back') stands.add(keyOf(row.table, row.rowId));
    }
  }
  return { deeds, left };
}

/** A plan as one word, so that what was shown is what is done. */
export function digestOf({ deeds, left }: PutBackPlan): string {
  const digest = createHash('sha256');
  for (const { deed, table, rowId, first, before, now } of deeds) {
    digest.update(JSON.stringify([deed, table, rowId, first, before, now]));
  }
  for (const { row, reason } of left) digest.update(JSON.stringify([reason, row.table, row.rowId]));
  return digest.digest('hex');
}

function deedOf({ table, happened, before, sealedBefore, now, sealedNow }: TouchedRow) {
  if (happened === 'added' || before === null) return isGone(now) ? null : 'take-away';
  if (now === null) return 'bring-back';
  const isSame = sealedBefore === sealedNow && meaning(table, before) === meaning(table, now);
  return isSame ? null : 'change-back';
}

/** A row as text, but for what only counts its edits. Of a seat only whose record it is: roles are not put back here. */
function meaning(table: HistoryTable, row: RowJson): string {
  if (table === 'seat') return String(row['worker_id']);
  const told = Object.entries(row).filter(([column]) => column !== 'version' && column !== 'updated_at');
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isGone(row: RowJson | null): boolean {
  const marks = ['deleted_at', 'merged_into_id', 'withdrawn_at', 'undone_at'];
  return row === null || marks.some((mark) => row[mark] !== undefined && row[mark] !== null);
}

type Known = {
  readonly isBuiltOn: (row: PlannedRow) => boolean;
  readonly stands: ReadonlySet<string>;
  readonly isTaken: (row: PlannedRow) => boolean;
};

function reasonToLeave(row: PlannedRow, known: Known): LeftRow['reason'] | null {
  if (row.overtakenBy !== null) return 'overtaken';
  if (known.isBuiltOn(row)) return 'builtOn';
  if (row.deed === 'take-away') return null;
  if (parentKeys(row).some((key) => !known.stands.has(key))) return 'parentGone';
  return known.isTaken(row) ? 'taken' : null;
}

/** A coworker who would leave the lists, and a stay on the committee, when others wrote about the same coworker since. */
function builtOnBy(built: readonly BuiltOn[]): Known['isBuiltOn'] {
  const anything = new Map<string, number>();
  const stays = new Map<string, number>();
  for (const { workerId, table, sequence } of built) {
    anything.set(workerId, Math.max(sequence, anything.get(workerId) ?? 0));
    if (table === 'committee_seat') stays.set(workerId, sequence);
  }
  return ({ table, rowId, deed, first, before, now }) => {
    if (table === 'committee_seat') return (stays.get(String((before ?? now)?.['worker_id'])) ?? 0) > first;
    if (table !== 'worker') return false;
    const leaves = deed === 'take-away' || (isGone(before) && !isGone(now));
    return leaves && (anything.get(rowId) ?? 0) > first;
  };
}

/** The columns that refer to another row of the campaign. */
const PARENTS: readonly (readonly [string, HistoryTable])[] = [
  ['merged_into_id', 'worker'],
  ['worker_id', 'worker'],
  ['first_id', 'worker'],
  ['second_id', 'worker'],
  ['through_id', 'worker'],
  ['follow_up_id', 'follow_up'],
  ['import_id', 'import'],
  ['one_on_one_id', 'one_on_one'],
  ['seat_id', 'seat'],
];

function keyOf(table: HistoryTable, id: string): string {
  return `${table} ${id}`;
}

function parentKeys({ before }: TouchedRow): readonly string[] {
  return PARENTS.flatMap(([column, table]) => {
    const id = before?.[column];
    return typeof id === 'string' ? [keyOf(table, id)] : [];
  });
}

async function parentsOf(tx: Tx, campaignId: string, rows: readonly PlannedRow[]): Promise<Set<string>> {
  const stands = new Set<string>();
  const asked = new Set(rows.filter(({ deed }) => deed !== 'take-away').flatMap(parentKeys));
  for (const table of new Set(PARENTS.map(([, parent]) => parent))) {
    const ids = [...asked].flatMap((key) =>
      key.startsWith(`${table} `) ? [key.slice(table.length + 1)] : [],
    );
    for (const id of await presentIn(tx, campaignId, table, ids)) stands.add(keyOf(table, id));
  }
  return stands;
}

async function takenBy(tx: Tx, campaignId: string, rows: readonly PlannedRow[]): Promise<Known['isTaken']> {
  const workerIds = rows.filter(({ table }) => table === 'worker').map(({ rowId }) => rowId);
  const keys = rows.flatMap(({ table, before }) => wordOf(table === 'worker' ? before : null, 'file_id_key'));
  const links = rows.flatMap(({ table, before }) => wordOf(table === 'seat' ? before : null, 'worker_id'));
  const taken = await tx.$queryRaw<{ word: string }[]>`
    SELECT file_id_key AS word FROM worker WHERE campaign_id = ${campaignId}::uuid
      AND file_id_key IN (SELECT jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))
      AND id NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(workerIds)}::jsonb)::uuid)
    UNION SELECT worker_id::text FROM seat WHERE campaign_id = ${campaignId}::uuid AND removed_at IS NULL
      AND worker_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(links)}::jsonb)::uuid)
      AND id NOT IN (SELECT jsonb_array_elements_text(${JSON.stringify(seatIds(rows))}::jsonb)::uuid)`;
  const words = new Set(taken.map(({ word }) => word));
  return ({ table, before }) => {
    const column = table === 'worker' ? 'file_id_key' : table === 'seat' ? 'worker_id' : null;
    return column !== null && wordOf(before, column).some((word) => words.has(word));
  };
}

function seatIds(rows: readonly PlannedRow[]): readonly string[] {
  return rows.filter(({ table }) => table === 'seat').map(({ rowId }) => rowId);
}

function wordOf(row: RowJson | null, column: string): readonly string[] {
  const word = row?.[column];
  return typeof word === 'string' ? [word] : [];
}
