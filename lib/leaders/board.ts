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
  const found = Array.from(leaders.order, (person) => {
    const leader = leaderAt(leaders, person);
    return { leader, talks: talks.get(leader.id) ?? 0 };
  });
  // The yardsticks are those of the whole campaign, whoever looks.
  const yardsticks = yardsticksOf(found.map((one) => ({ ...one.leader, talks: one.talks })));
  return {
    today: day as Day,
    leaders,
    yardsticks,
    known: howMuch(leaders),
    people: found.map((one) => show(roster.byId.get(one.leader.id), one.leader, one.talks, yardsticks)),
    nameOf: (id) => roster.byId.get(id)?.name ?? '',
  };
});

function show(
  worker: RosterWorker | undefined,
  leader: Leader,
  talks: number,
  yardsticks: Yardsticks,
): LeaderShown {
  if (!worker?.known) return { ...leader, name: worker?.name ?? '', told: null };
  const { name, department, shift, languages, support, onCommittee, lastSpokenOn, lastSpokenBy } = worker;
  const stands = standsOut({ ...leader, talks, onCommittee }, yardsticks);
  const spoken = { lastSpokenOn, lastSpokenBy, talks };
  const told = { department, shift, languages, support, onCommittee, standsOut: stands, ...spoken };
  return { ...leader, name, told };
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
