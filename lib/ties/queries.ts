import 'server-only';
import { may } from '@/lib/access/policy';
import { handlesFor } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { inTurf } from '@/lib/access/turf';
import {
  findMoves,
  findPosition,
  type Position,
  type RatingRow,
  type WorkerRow,
} from '@/lib/db/campaign-moves';
import { db, type Tx } from '@/lib/db/client';
import { dayFromDate } from '@/lib/db/days';
import { eachAtOneMoment } from '@/lib/db/one-moment';
import type { Moment } from '@/lib/thinking/source';
import { parseDay, type Day } from '@/lib/web/day';
import type { CommitteeFact, RatingFact, WebFacts, WorkerFact } from '@/lib/web/facts';
import type { FactChange } from '@/lib/web/thinking/fact-change';
import { FactGatherer, type FactSlice } from '@/lib/web/thinking/fact-slices';
import { isTrust, type Trust } from '@/lib/web/trust';

export type { Position } from '@/lib/db/campaign-moves';

/** Everything the web of a campaign is woven from: its workers, ratings and committee, without a name. */
export async function findWebFacts(seat: Seat): Promise<WebFacts> {
  const gatherer = new FactGatherer();
  for await (const slice of listFactSlices(seat)) if (slice.of !== 'moment') gatherer.add(slice);
  return gatherer.facts();
}

/** What the web needs to know of each worker, and nothing else. */
export async function findWorkerFacts(seat: Seat): Promise<readonly WorkerFact[]> {
  const gatherer = new FactGatherer();
  for await (const slice of eachSlice('workers', (after) => workersAfter(db, seat.campaignId, after)))
    gatherer.add(slice);
  return gatherer.facts().workers;
}

/** Whether a campaign has more than so many workers and ratings together. */
export async function hasMoreFactsThan(seat: Seat, most: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM worker WHERE campaign_id = ${seat.campaignId}::uuid
      UNION ALL
      SELECT 1 FROM trust_rating WHERE campaign_id = ${seat.campaignId}::uuid AND withdrawn_at IS NULL
      LIMIT ${most + 1}
    ) AS facts`;
  return (row?.count ?? 0) > most;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const ROWS_OF_A_SLICE = 20_000;

/** The rows of a slice as one text, and the last of their ids; none after the last slice. */
type Slice = { readonly last: string | null; readonly rows: string | null };

/**
 * The same as `findWebFacts` in slices, so that neither reading nor passing them on holds anybody up: all of one moment, which
 * comes first.
 */
export async function* listFactSlices(seat: Seat): AsyncGenerator<FactSlice | Moment> {
  const { campaignId } = seat;
  yield* eachAtOneMoment<FactSlice | Moment>(async function* (tx) {
    yield { of: 'moment', moment: await findPosition(tx, campaignId) };
    yield { of: 'committee', seats: await listStays(tx, campaignId) };
    yield* eachSlice('workers', (after) => workersAfter(tx, campaignId, after));
    yield* eachSlice('ratings', (after) => ratingsAfter(tx, campaignId, after));
  });
}

async function listStays(tx: Tx, campaignId: string): Promise<readonly CommitteeFact[]> {
  const stays = await tx.committeeSeat.findMany({
    where: { campaignId },
    select: { workerId: true, sinceOn: true, untilOn: true },
  });
  return stays.map(({ workerId, sinceOn, untilOn }) => ({
    workerId,
    sinceOn: dayFromDate(sinceOn),
    untilOn: dayFromDate(untilOn),
  }));
}

/** What became of the facts since a moment, by the rows that were touched alone; null where that is not certain. */
export async function findFactChange(
  seat: Seat,
  since: Position,
): Promise<{ moment: Position; change: FactChange } | null> {
  const { campaignId } = seat;
  const moves = await findMoves(campaignId, since);
  if (!moves || moves.position.solid !== since.solid) return null;
  const { position, moved } = moves;
  const hasStays = moved.some(({ table }) => table === 'committee_seat');
  const change: FactChange = {
    workers: moved.flatMap((row) => (row.table === 'worker' && row.now ? [workerOf(row.now)] : [])),
    gone: moved.flatMap((row) => (row.table === 'worker' && !row.now ? [row.id] : [])),
    minus: moved.flatMap((row) => (row.table === 'trust_rating' && row.before ? [ratingOf(row.before)] : [])),
    plus: moved.flatMap((row) => (row.table === 'trust_rating' && row.now ? [ratingOf(row.now)] : [])),
    committee: hasStays ? await listStays(db, campaignId) : null,
  };
  return { moment: position, change };
}

function workerOf({ id, status, startedOn, statusOn, inUnit }: WorkerRow): WorkerFact {
  const isHere = status === 'active' || status === 'on_leave';
  const endedOn = isHere || statusOn === null ? null : parseDay(statusOn);
  return { id, status, startedOn: startedOn === null ? null : parseDay(startedOn), endedOn, inUnit };
}

function ratingOf({ first, second, voice, trust, ratedOn }: RatingRow): RatingFact {
  return {
    between: [first, second],
    voice: voice as RatingFact['voice'],
    trust: trustOf(trust),
    ratedOn: ratedOn === null ? null : parseDay(ratedOn),
  };
}

async function* eachSlice(
  of: 'workers' | 'ratings',
  read: (after: string) => Promise<Slice[]>,
): AsyncGenerator<FactSlice> {
  for (let after: string | null = NO_ID; after !== null;) {
    const [slice]: Slice[] = await read(after);
    after = slice?.last ?? null;
    if (slice?.rows) yield { of, rows: slice.rows };
  }
}

function workersAfter(tx: Tx, campaignId: string, after: string): Promise<Slice[]> {
  return tx.$queryRaw<Slice[]>`
    WITH slice AS (
      SELECT id, status, started_on, status_on, in_unit FROM worker
      WHERE campaign_id = ${campaignId}::uuid AND deleted_at IS NULL AND merged_into_id IS NULL
        AND id > ${after}::uuid
      ORDER BY id LIMIT ${ROWS_OF_A_SLICE}
    )
    SELECT (SELECT id::text FROM slice ORDER BY id DESC LIMIT 1) AS last,
      string_agg(id::text || rpad(status::text, 12)
        || coalesce(to_char(started_on, 'YYYY-MM-DD'), '          ')
        || coalesce(to_char(status_on, 'YYYY-MM-DD'), '          ')
        || CASE WHEN in_unit THEN 't' ELSE 'f' END, '' ORDER BY id) AS rows
    FROM slice`;
}

function ratingsAfter(tx: Tx, campaignId: string, after: string): Promise<Slice[]> {
  return tx.$queryRaw<Slice[]>`
    WITH slice AS (
      SELECT id, first_id, second_id, voice, trust, rated_on FROM trust_rating
      WHERE campaign_id = ${campaignId}::uuid AND withdrawn_at IS NULL AND id > ${after}::uuid
      ORDER BY id LIMIT ${ROWS_OF_A_SLICE}
    )
    SELECT (SELECT id::text FROM slice ORDER BY id DESC LIMIT 1) AS last,
      string_agg(first_id::text || second_id::text || left(voice::text, 1) || trust::text
        || coalesce(to_char(rated_on, 'YYYY-MM-DD'), '          '), '' ORDER BY id) AS rows
    FROM slice`;
}

/** The database holds 1–5 by a check; anything else is not ours. */
function trustOf(stored: number): Trust {
  if (!isTrust(stored)) throw new Error(`a stored trust is ${String(stored)}, expected 1 to 5`);
  return stored;
}

/** A rating as the history of a pair shows it. */
export type PastRating = {
  readonly id: string;
  readonly trust: Trust;
  /** Whose word it is: one of the two, or null for an organizer's own judgement. */
  readonly told: string | null;
  readonly ratedOn: Day | null;
  /** The handle of the organizer who wrote it down. */
  readonly by: string | null;
  readonly mine: boolean;
  readonly oneOnOneId: string | null;
};

/** Everything that was ever said of one pair and still stands, latest first. */
export async function listRatingsBetween(
  seat: Seat,
  one: string,
  other: string,
): Promise<readonly PastRating[]> {
  if (!may(seat, 'workers.see') || !inTurf(seat, one) || !inTurf(seat, other)) return [];
  const [firstId, secondId] = one < other ? [one, other] : [other, one];
  const rows = await db.trustRating.findMany({
    where: { campaignId: seat.campaignId, firstId, secondId, withdrawnAt: null },
    orderBy: [{ ratedOn: { sort: 'desc', nulls: 'last' } }, { recordedAt: 'desc' }],
    select: { id: true, trust: true, voice: true, ratedOn: true, recordedById: true, oneOnOneId: true },
  });
  const { byUser } = await handlesFor(seat);
  return rows.map(({ voice, recordedById, ...row }) => ({
    id: row.id,
    oneOnOneId: row.oneOnOneId,
    trust: trustOf(row.trust),
    told: voice === 'organizer' ? null : voice === 'first' ? firstId : secondId,
    ratedOn: dayFromDate(row.ratedOn),
    by: byUser.get(recordedById) ?? null,
    mine: recordedById === seat.userId,
  }));
}
