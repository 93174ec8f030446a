import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { whoseRecords, type WhoseRecord } from '@/lib/access/whose-records';

import type { CheckAnswer } from '@/lib/audit/check-answer';
import { foldReads, type LoggedEvent } from '@/lib/audit/fold-reads';
import type { LogQuery } from '@/lib/audit/log-query';
import { checkChain } from '@/lib/db/audit-check';
import { db } from '@/lib/db/client';

/** A line of the log. */
export type LogLine = {
  readonly sequence: number;
  readonly at: Date;
  readonly userId: string;
  /** Null where their account is gone. */
  readonly who: string | null;
  readonly deed: string;
  /** Whose records it was about; of many the first few. */
  readonly about: readonly WhoseRecord[];
  /** How many more there are. */
  readonly more: number;
};

/** A page of the log, the latest first. */
export type LogPage = {
  readonly lines: readonly LogLine[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
};

/** Who and what the log can be narrowed to. */
export type LogChoices = {
  readonly people: readonly { readonly userId: string; readonly handle: string }[];
  readonly deeds: readonly string[];
};

const PER_PAGE = 50;
const NAMED = 6;
const NOTHING: LogPage = { lines: [], page: 1, pages: 1, total: 0 };
const EVENT = { sequence: true, at: true, userId: true, deed: true, subjectIds: true } as const;

/** What happened in the campaign, the latest first; for leads. */
export async function listLog(seat: Seat, query: LogQuery): Promise<LogPage> {
  if (!may(seat, 'audit.see')) return NOTHING;
  const where = whereOf(seat, query);
  const total = await db.auditEvent.count({ where });
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(query.page, pages);
  const events = await db.auditEvent.findMany({
    where,
    orderBy: { sequence: 'desc' },
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: EVENT,
  });
  return { lines: await linesOf(seat, foldReads(events), NAMED), page, pages, total };
}

/** Who did anything in the campaign, and which deeds were done in it. */
export async function findLogChoices(seat: Seat): Promise<LogChoices> {
  if (!may(seat, 'audit.see')) return { people: [], deeds: [] };
  const { campaignId } = seat;
  const [people, deeds, { byUser }] = await Promise.all([
    db.auditEvent.groupBy({ by: ['userId'], where: { campaignId } }),
    db.auditEvent.groupBy({ by: ['deed'], where: { campaignId } }),
    listHandles(campaignId),
  ]);
  return {
    people: people
      .flatMap(({ userId }) => {
        const handle = byUser.get(userId);
        return handle === undefined ? [] : [{ userId, handle }];
      })
      .sort((one, other) => one.handle.localeCompare(other.handle)),
    deeds: deeds.map(({ deed }) => deed),
  };
}

/** Everything that fits a query, some at a time, the latest first; for a file. */
export async function* readLog(
  seat: Seat,
  query: LogQuery,
  named: number,
): AsyncGenerator<readonly LogLine[]> {
  if (!may(seat, 'audit.export')) return;
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const events: readonly LoggedEvent[] = await db.auditEvent.findMany({
      where: { AND: [whereOf(seat, query), { sequence: { lt: Math.min(before, 2_147_483_647) } }] },
      orderBy: { sequence: 'desc' },
      take: 1_000,
      select: EVENT,
    });
    const last = events.at(-1);
    if (!last) return;
    before = last.sequence;
    yield await linesOf(seat, events, named);
  }
}

/** Looks at every event of the campaign's chain. What is written meanwhile is left for the next time. */
export async function checkLog(seat: Seat): Promise<CheckAnswer> {
  if (!may(seat, 'audit.see')) return null;
  return checkChain(seat.campaignId, (await vaultOf(seat.campaignId)).secret('audit'));
}

function whereOf({ campaignId }: Seat, { who, deed, from, to }: LogQuery) {
  return {
    campaignId,
    ...(who !== '' && { userId: who }),
    ...(deed !== '' && { deed }),
    at: {
      ...(from !== null && { gte: startOf(from) }),
      ...(to !== null && { lt: new Date(startOf(to).getTime() + 24 * 60 * 60 * 1000) }),
    },
  };
}

/** Midnight where the server stands; organizers and server share a town. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

async function linesOf(
  seat: Seat,
  events: readonly LoggedEvent[],
  named: number,
): Promise<readonly LogLine[]> {
  // A rating's event names the rating and both people: twice as many ids say enough.
  const idsOf = ({ subjectIds }: LoggedEvent) => subjectIds.slice(0, 2 * named);
  const [recordsOf, { byUser }] = await Promise.all([
    whoseRecords(seat, events.flatMap(idsOf)),
    listHandles(seat.campaignId),
  ]);
  return events.map(({ sequence, at, userId, deed, subjectIds }) => {
    const said = idsOf({ sequence, at, userId, deed, subjectIds }).flatMap((id) => recordsOf(id));
    const about = told(seat, said);
    const more = Math.max(0, about.length - named) + Math.max(0, subjectIds.length - 2 * named);
    return {
      sequence,
      at,
      userId,
      who: byUser.get(userId) ?? null,
      deed,
      about: about.slice(0, named),
      more,
    };
  });
}

/** Each once. The campaign itself is nobody, and what is unknown beside somebody known is their rating or talk, gone. */
function told({ campaignId }: Seat, records: readonly WhoseRecord[]): readonly WhoseRecord[] {
  const names = new Map<string, WhoseRecord>();
  for (const record of records) {
    const name = record.kind === 'member' ? record.handle : record.id;
    if (name !== campaignId) names.set(`${record.kind} ${name}`, record);
  }
  const known = [...names.values()].filter(({ kind }) => kind !== 'unknown');
  return known.length > 0 ? known : [...names.values()];
}
