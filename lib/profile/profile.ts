import type { Seat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findAnalysis } from '@/lib/campaigns/analysis';
import type { MapPicture } from '@/lib/map/picture';
import { listSettledPositions } from '@/lib/positions/queries';
import { cornerOf, idsAround } from '@/lib/profile/corner';
import {
  listFollowUpsWith,
  listRatingsOf,
  listTalksWith,
  type FollowUpOpen,
  type RatingTold,
  type TalkHeld,
} from '@/lib/profile/queries';
import type { AnchorKind } from '@/lib/web/anchor';
import type { Day } from '@/lib/web/day';
import { introductionFor, type Introduction } from '@/lib/web/introduction';
import { leaderAt, type Leader } from '@/lib/web/leaders/leaders';
import { reasonsIn, type Reason } from '@/lib/web/reason';
import type { Standing, WorkerStanding } from '@/lib/web/standing';
import type { Trust } from '@/lib/web/trust';
import { linesOf } from '@/lib/web/web';
import { findRoster, type RosterWorker } from '@/lib/workers/roster';

/** Somebody a coworker has a line to. */
export type LineHeld = {
  readonly id: string;
  readonly name: string;
  readonly trust: Trust;
  readonly standing: Standing;
};

/** Everything known and found about one coworker. */
export type Profile = {
  readonly worker: RosterWorker;
  readonly today: Day;
  readonly anchor: AnchorKind;
  /** Missing for somebody who is not in the web, like the reason and the corner. */
  readonly standing: WorkerStanding | undefined;
  readonly reason: Reason | null;
  readonly introduction: Introduction | null;
  /** How many trust them, and their place among how many; missing for who is not in the web. */
  readonly leader: { readonly leader: Leader; readonly of: number } | null;
  /** Separate solid routes to the anchor, up to three; null for a member of it and for who is not in the web. */
  readonly routes: number | null;
  readonly corner: MapPicture | null;
  readonly depth: 1 | 2;
  /** Most trusting first. */
  readonly lines: readonly LineHeld[];
  readonly ratings: readonly RatingTold[];
  readonly talks: readonly TalkHeld[];
  readonly followUps: readonly FollowUpOpen[];
  readonly nameOf: (id: string) => string;
};

/** The profile of a coworker; null for somebody who is not on the roster. */
export async function findProfile(seat: Seat, workerId: string, depth: 1 | 2): Promise<Profile | null> {
  const { byId } = await findRoster(seat);
  const worker = byId.get(workerId);
  if (!worker) return null;
  const [{ web, analysis, today }, leaders, { counts: routes }, ...told] = await Promise.all([
    findAnalysis(seat),
    askWeb(seat, 'leaders', {}),
    askWeb(seat, 'routes', {}),
    listRatingsOf(seat, workerId),
    listTalksWith(seat, workerId),
    listFollowUpsWith(seat, workerId),
  ]);
  const [ratings, talks, followUps] = told;
  const places = await listSettledPositions(seat, idsAround(web, workerId, depth));
  const standing = analysis.byId.get(workerId);
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  const place = web.indexOf(workerId);
  const lines = (place === undefined ? [] : linesOf(web, place)).flatMap(({ id, trust }) => {
    const other = analysis.byId.get(id);
    return other ? [{ id, name: nameOf(id), trust, standing: other.standing }] : [];
  });
  const attributes = (id: string) => {
    const other = byId.get(id);
    return other && { ...other, standIn: !other.known || seat.shown !== 'names' };
  };
  lines.sort((one, other) => one.trust - other.trust || one.name.localeCompare(other.name));
  return {
    worker,
    today,
    anchor: analysis.anchor.kind,
    standing,
    reason: standing ? reasonsIn(web, analysis)(workerId) : null,
    introduction: standing ? introductionFor(web, analysis, workerId) : null,
    leader: place === undefined ? null : { leader: leaderAt(leaders, place), of: leaders.ids.length },
    routes: analysis.anchor.members.includes(workerId) ? null : (routes.get(workerId) ?? null),
    corner: cornerOf(
      {
        web,
        standings: analysis.byId,
        known: attributes,
        places,
        freshnessDays: seat.campaign.freshnessDays,
      },
      workerId,
      depth,
    ),
    depth,
    lines,
    ratings,
    talks,
    followUps,
    nameOf,
  };
}
