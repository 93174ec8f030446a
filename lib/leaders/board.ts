import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import type { HowMuchIsKnown, LeaderShown } from '@/lib/leaders/person';
import { countTalks } from '@/lib/leaders/queries';
import type { Day } from '@/lib/web/day';
import { leaderAt, type Leader, type Leaders } from '@/lib/web/leaders/leaders';
import { HEARD_ENOUGH, standsOut, yardsticksOf, type Yardsticks } from '@/lib/web/leaders/yardsticks';
import { findRoster, type RosterWorker } from '@/lib/workers/roster';

/** Whom the coworkers of a campaign turn to, as a seat may see it. */
export type LeaderBoard = {
  readonly today: Day;
  readonly leaders: Leaders;
  readonly yardsticks: Yardsticks;
  readonly known: HowMuchIsKnown;
  /** Everybody in the web, whom most turn to first. */
  readonly people: readonly LeaderShown[];
  readonly nameOf: (id: string) => string;
};

/** The ranking of everybody in the web today with their support, committee and one-on-ones beside it. */
export async function findLeaderBoard(seat: Seat): Promise<LeaderBoard> {
  const { today } = await findAnalysis(seat);
  return boardOf(seat, viewOf(seat), today);
}

const boardOf = cachedByRevision('leaders', async (seat: Seat, _view, day): Promise<LeaderBoard> => {
  const [leaders, roster, talks] = await Promise.all([
    askWeb(seat, 'leaders', {}),
    findRoster(seat),
    countTalks(seat),
  ]);
  const found = Array.from(leaders.order, (person) => leaderAt(leaders, person));
  const talksWith = ({ id }: Leader) => talks.get(id) ?? 0;
  // The yardsticks are those of the whole campaign, whoever looks.
  const yardsticks = yardsticksOf(
    found.map((one) => ({ talks: talksWith(one), heard: one.heard, trustedBy: one.trustedBy })),
  );
  return {
    today: day as Day,
    leaders,
    yardsticks,
    known: howMuch(leaders),
    people: found.map((one) => show(roster.byId.get(one.id), one, talksWith(one), yardsticks)),
    nameOf: (id) => roster.byId.get(id)?.name ?? '',
  };
});

function show(
  worker: RosterWorker | undefined,
  leader: Leader,
  talks: number,
  yardsticks: Yardsticks,
): LeaderShown {
  if (!worker?.known) return shownAs(leader, worker?.name ?? '', null);
  const { name, department, shift, languages, support, onCommittee, lastSpokenOn, lastSpokenBy } = worker;
  const { heard, trustedBy } = leader;
  const stands = standsOut({ talks, heard, trustedBy, onCommittee }, yardsticks);
  return shownAs(leader, name, {
    department,
    shift,
    languages,
    support,
    onCommittee,
    standsOut: stands,
    lastSpokenOn,
    lastSpokenBy,
    talks,
  });
}

/** Written out field by field, as there are ten thousand of these: see docs/decisions/0049. */
function shownAs(leader: Leader, name: string, told: LeaderShown['told']): LeaderShown {
  return {
    id: leader.id,
    rank: leader.rank,
    sharing: leader.sharing,
    trustedBy: leader.trustedBy,
    ownWords: leader.ownWords,
    heard: leader.heard,
    breadth: leader.breadth,
    holds: leader.holds,
    core: leader.core,
    name,
    told,
  };
}

function howMuch({ ids, trusters }: Leaders): HowMuchIsKnown {
  const heardOf = (least: number) => trusters.heard.reduce((sum, heard) => sum + Number(heard >= least), 0);
  return {
    workers: ids.length,
    heard: heardOf(1),
    enough: heardOf(HEARD_ENOUGH),
    all: trusters.who.length,
    own: trusters.own.reduce((sum, own) => sum + own, 0),
  };
}
