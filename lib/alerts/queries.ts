import 'server-only';
import { listHandles } from '@/lib/access/handles';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { findAlerts, type Alert, type DelicateDeed, type ReadingHour } from '@/lib/audit/alerts';
import { EXPORTS, READS, SENSITIVE } from '@/lib/audit/deeds';
import { keepNewest } from '@/lib/campaigns/keep-newest';
import { db } from '@/lib/db/client';

/** An alert with who it is about. */
export type ShownAlert = Alert & {
  /** Null where their account is gone. */
  readonly who: string | null;
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Alerts are shown for this long, unless they were looked into. */
const SHOWN_DAYS = 7;
const USUAL_DAYS = 30;
const MOST_DEEDS = 20_000;
const KEPT = 64;

/** What leads should look into and have not yet, the latest first. */
export async function listAlerts(seat: Seat): Promise<readonly ShownAlert[]> {
  if (!may(seat, 'audit.see')) return [];
  const { campaignId } = seat;
  const now = Date.now();
  const since = new Date(now - SHOWN_DAYS * DAY);
  const [hours, deeds, seen] = await Promise.all([
    readingHours(campaignId, now),
    delicateDeeds(campaignId, since),
    db.alertSeen.findMany({ where: { campaignId }, select: { kind: true, eventSequence: true } }),
  ]);
  const known = new Set(seen.map(({ kind, eventSequence }) => `${kind} ${String(eventSequence)}`));
  const alerts = findAlerts({ hours, deeds }, await firstExports(campaignId, deeds), since.getTime()).filter(
    ({ kind, sequence }) => !known.has(`${kind} ${String(sequence)}`),
  );
  if (alerts.length === 0) return [];
  const { byUser } = await listHandles(campaignId);
  return alerts.map((alert) => ({ ...alert, who: byUser.get(alert.userId) ?? null }));
}

async function delicateDeeds(campaignId: string, since: Date): Promise<readonly DelicateDeed[]> {
  const rows = await db.$queryRaw<
    { userId: string; at: Date; sequence: number; deed: string; people: number }[]
  >`
    SELECT user_id AS "userId", at, sequence, deed, cardinality(subject_ids) AS people FROM audit_event
    WHERE campaign_id = ${campaignId}::uuid AND at >= ${since} AND deed = ANY (${[...SENSITIVE]}::text[])
    ORDER BY sequence DESC LIMIT ${MOST_DEEDS}`;
  const isExport = (deed: string) => EXPORTS.some((one) => one === deed);
  return rows
    .reverse()
    .map(({ at, deed, ...row }) => ({ ...row, at: at.getTime(), isExport: isExport(deed) }));
}

/** Of those who took something out lately, the event with which they ever did first. */
async function firstExports(
  campaignId: string,
  deeds: readonly DelicateDeed[],
): Promise<ReadonlySet<number>> {
  const userIds = [...new Set(deeds.filter(({ isExport }) => isExport).map(({ userId }) => userId))];
  if (userIds.length === 0) return new Set();
  const rows = await db.auditEvent.groupBy({
    by: ['userId'],
    where: { campaignId, userId: { in: userIds }, deed: { in: [...EXPORTS] } },
    _min: { sequence: true },
  });
  return new Set(rows.flatMap(({ _min }) => _min.sequence ?? []));
}

type Past = { readonly hour: number; readonly hours: Promise<readonly ReadingHour[]> };

// The hours that are over are counted once: a month of them takes a moment.
const past = new Map<string, Past>();

async function readingHours(campaignId: string, now: number): Promise<readonly ReadingHour[]> {
  const hour = Math.floor(now / HOUR) * HOUR;
  const known = past.get(campaignId);
  const over =
    known?.hour === hour
      ? known.hours
      : countHours(campaignId, new Date(now - USUAL_DAYS * DAY), new Date(hour));
  keepNewest(past, campaignId, { hour, hours: over }, KEPT);
  over.catch(() => past.delete(campaignId));
  return [...(await over), ...(await countHours(campaignId, new Date(hour), new Date(hour + HOUR)))];
}

async function countHours(campaignId: string, from: Date, until: Date): Promise<readonly ReadingHour[]> {
  const rows = await db.$queryRaw<{ userId: string; hour: number; people: number; sequence: number }[]>`
    SELECT user_id AS "userId", floor(extract(epoch FROM at) / 3600)::int AS hour,
      count(DISTINCT subject)::int AS people, min(sequence) AS sequence
    FROM audit_event, unnest(subject_ids) AS subject
    WHERE campaign_id = ${campaignId}::uuid AND at >= ${from} AND at < ${until}
      AND deed = ANY (${[...READS, ...EXPORTS]}::text[])
    GROUP BY 1, 2`;
  return rows.map(({ hour, ...row }) => ({ ...row, hour: hour * HOUR }));
}
