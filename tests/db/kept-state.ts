import type { Seat } from '@/lib/access/seat';
import { putBack } from '@/lib/audit/commands';
import { db } from '@/lib/db/client';
import { digestOf, planPutBack, type PutBackPlan } from '@/lib/db/put-back-plan';
import { HISTORY_TABLES } from '@/lib/db/row-history';
import { isRefusal } from '@/lib/forms/refusal';

export type Row = Readonly<Record<string, unknown>>;
export type State = ReadonlyMap<string, Row>;

/** Every row of a campaign that has a history, without what only counts its edits. */
export async function stateOf(campaignId: string): Promise<State> {
  const state = new Map<string, Row>();
  for (const table of HISTORY_TABLES) {
    const rows = await db.$queryRawUnsafe<{ row: Row }[]>(
      `SELECT to_jsonb(t) - 'version' - 'updated_at' AS row FROM "${table}" t WHERE campaign_id = $1::uuid`,
      campaignId,
    );
    for (const { row } of rows) {
      const id = (row['id'] as string | undefined) ?? `${String(row['seat_id'])} ${String(row['worker_id'])}`;
      state.set(`${table} ${id}`, row);
    }
  }
  return state;
}

const isGone = (row: Row) =>
  ['deleted_at', 'withdrawn_at', 'undone_at'].some((mark) => typeof row[mark] === 'string');

/** What tells two states apart; a row that is not there and one that was taken away are alike. */
export function differences(
  one: State,
  other: State,
  which: (key: string) => boolean = () => true,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => {
    const [a, b] = [one.get(key), other.get(key)];
    if (!which(key) || (a && b && JSON.stringify(a) === JSON.stringify(b))) return false;
    return (a && !isGone(a)) || (b && !isGone(b)) ? true : a !== undefined && b !== undefined;
  });
}

export async function lastEvent(campaignId: string): Promise<number> {
  const last = await db.auditEvent.findFirst({ where: { campaignId }, orderBy: { sequence: 'desc' } });
  return last?.sequence ?? 0;
}

export async function planFor(seat: Seat, userId: string, sequence: number): Promise<PutBackPlan> {
  return db.$transaction((tx) => planPutBack(tx, { campaignId: seat.campaignId, userId, sequence }));
}

export async function putsBack(seat: Seat, userId: string, since: number) {
  const plan = await planFor(seat, userId, since);
  const answer = await putBack(seat, { userId, since, seen: digestOf(plan) });
  if (isRefusal(answer)) throw new Error(answer.refused.key);
  return { plan, sequence: answer.sequence };
}
