import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { namesFor } from '@/lib/access/names';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { whoseRecords, type WhoseRecord } from '@/lib/access/whose-records';
import { changedFields, idsIn, type FieldChange, type WholeRecord } from '@/lib/audit/changed-fields';
import { NEVER_PUT_BACK } from '@/lib/audit/deeds';
import { db } from '@/lib/db/client';
import { digestOf, planPutBack, type LeftRow, type PlannedRow } from '@/lib/db/put-back-plan';
import type { HistoryTable, RowJson, TouchedRow } from '@/lib/db/row-history';

/** A record that will be as it was, with what that changes. */
export type ShownDeed = {
  readonly key: string;
  readonly table: HistoryTable;
  readonly deed: PlannedRow['deed'];
  readonly about: readonly WhoseRecord[];
  readonly changes: readonly FieldChange[];
};

/** A record that stays as it is, and why. */
export type ShownLeft = Pick<ShownDeed, 'key' | 'table' | 'about'> & { readonly reason: LeftRow['reason'] };

/** What putting back one person's work would do, a page at a time. */
export type PutBackPreview = {
  /** Their handle. */
  readonly who: string;
  /** When the event was from which on it is put back. */
  readonly at: Date;
  /** The plan as one word, to be sent along. */
  readonly seen: string;
  readonly will: number;
  readonly stay: number;
  /** How many of their deeds since then are never put back. */
  readonly notHere: number;
  readonly page: number;
  readonly pages: number;
  readonly deeds: readonly ShownDeed[];
  /** On the first page the first of those that stay. */
  readonly left: readonly ShownLeft[];
  /** Names and handles of everybody whom the changes name by id. */
  readonly names: ReadonlyMap<string, string>;
};

const PER_PAGE = 40;

/** What putting back everything somebody changed since an event would do now; null where there is no such event or person. */
export async function findPutBack(
  seat: Seat,
  asked: { readonly userId: string; readonly since: number; readonly page: number },
): Promise<PutBackPreview | null> {
  if (!may(seat, 'history.put-back')) return null;
  const { campaignId } = seat;
  const { userId, since } = asked;
  const which = { campaignId, userId, sequence: { gte: since } };
  const [{ byUser }, event, notHere] = await Promise.all([
    listHandles(campaignId),
    db.auditEvent.findFirst({ where: { campaignId, sequence: since }, select: { at: true } }),
    db.auditEvent.count({ where: { ...which, deed: { in: [...NEVER_PUT_BACK] } } }),
  ]);
  const who = byUser.get(userId);
  if (who === undefined || !event) return null;
  const plan = await db.$transaction((tx) => planPutBack(tx, { campaignId, userId, sequence: since }), {
    timeout: 60_000,
  });
  const pages = Math.max(1, Math.ceil(plan.deeds.length / PER_PAGE));
  const page = Math.min(asked.page, pages);
  const deeds = plan.deeds.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const left = page === 1 ? plan.left.slice(0, PER_PAGE) : [];
  const shown = await shownIn(seat, deeds, left);
  return {
    who,
    at: event.at,
    seen: digestOf(plan),
    will: plan.deeds.length,
    stay: plan.left.length,
    notHere,
    page,
    pages,
    ...shown,
  };
}

async function shownIn(seat: Seat, deeds: readonly PlannedRow[], left: readonly LeftRow[]) {
  const wholeOf = await recordsFor(seat);
  const changed = deeds.map((row) => ({ row, changes: changesOf(row, wholeOf) }));
  const named = changed.flatMap(({ changes }) => idsIn(changes));
  const rows = [...deeds, ...left.map(({ row }) => row)];
  const recordsOf = await whoseRecords(seat, [...rows.flatMap(subjectsOf), ...named]);
  const aboutOf = (row: TouchedRow) => subjectsOf(row).flatMap((id) => recordsOf(id));
  const keyOf = ({ table, rowId }: TouchedRow) => `${table} ${rowId}`;
  return {
    deeds: changed.map(({ row, changes }): ShownDeed => {
      return { key: keyOf(row), table: row.table, deed: row.deed, about: aboutOf(row), changes };
    }),
    left: left.map(({ row, reason }): ShownLeft => {
      return { key: keyOf(row), table: row.table, about: aboutOf(row), reason };
    }),
    names: new Map(named.flatMap((id) => recordsOf(id).map((record) => [id, nameIn(record)] as const))),
  };
}

function nameIn(record: WhoseRecord): string {
  if (record.kind === 'unknown') return '';
  return record.kind === 'worker' ? record.name : record.handle;
}

type WholeOf = (row: TouchedRow, columns: RowJson | null, sealed: string | null) => WholeRecord;

/** Opens what is sealed in a row, now or in its history, as this seat is told it. */
async function recordsFor(seat: Seat): Promise<WholeOf> {
  const [vault, tell] = await Promise.all([vaultOf(seat.campaignId), namesFor(seat)]);
  return ({ table, rowId }, columns, sealed) => {
    if (columns === null || sealed === null) return columns;
    if (table === 'worker') {
      return { ...columns, ...tell({ id: rowId, sealed, codeNumber: Number(columns['code_number']) }) };
    }
    if (table === 'import' || table === 'turf_worker' || table === 'trust_rating') return columns;
    if (table === 'committee_seat' || table === 'seat') return columns;
    return { ...columns, ...(vault.open(table, rowId, sealed) as object) };
  };
}

/** What a record will say otherwise. One that comes or goes as a whole is told by whose it is. */
function changesOf(row: PlannedRow, wholeOf: WholeOf): readonly FieldChange[] {
  const now = wholeOf(row, row.now, row.sealedNow);
  if (row.deed === 'take-away') return [];
  const then = wholeOf(row, row.before, row.sealedBefore);
  if (row.table === 'seat') return changedFields(pickWorker(now), pickWorker(then));
  return changedFields(now, then);
}

function pickWorker(row: WholeRecord): WholeRecord {
  return row && { worker_id: row['worker_id'] };
}

/** Whose record a row is, by ids. */
function subjectsOf({ table, rowId, before, now }: TouchedRow): readonly string[] {
  if (table === 'worker' || table === 'seat') return [rowId];
  const row = now ?? before;
  const columns = ['first_id', 'second_id', 'worker_id', ...(table === 'turf_rule' ? ['seat_id'] : [])];
  return columns.flatMap((column) => {
    const id = row?.[column];
    return typeof id === 'string' ? [id] : [];
  });
}
