import type { Seat } from '@/lib/access/seat';
import type { Chance } from '@/lib/campaigns/seeded-chance';
import { joinCommittee, leaveCommittee } from '@/lib/committee/commands';
import { db } from '@/lib/db/client';
import { finishFollowUp, handOverFollowUp, moveFollowUp } from '@/lib/follow-ups/commands';
import { editOneOnOne, logOneOnOne, restoreOneOnOne, withdrawOneOnOne } from '@/lib/one-on-ones/commands';
import { OPEN_FOLLOW_UP, talkVersion } from '@/lib/one-on-ones/version';
import { rateTie, restoreRating, withdrawRating } from '@/lib/ties/commands';
import { TRUSTS } from '@/lib/web/trust';
import {
  addWorker,
  deleteWorker,
  editWorker,
  linkSelf,
  mergeWorkers,
  restoreWorker,
} from '@/lib/workers/commands';
import type { WorkerFields } from '@/lib/workers/worker-fields';
import { DAYS, day } from '@/tests/arbitraries';
import { talk } from './made-up-talk';
import { seatOf } from './rows';
import { asItStands } from './as-it-stands';

const FIELDS: Omit<WorkerFields, 'name'> = {
  nickname: null,
  department: null,
  shift: null,
  jobTitle: null,
  languages: [],
  phone: null,
  email: null,
  tags: [],
  status: 'active',
  statusOn: null,
  startedOn: null,
  inUnit: true,
};

/** A coworker's fields with nothing in them but a name. */
export function fieldsOf(name: string): WorkerFields {
  return { ...FIELDS, name };
}

type Deed = (seat: Seat, chance: Chance) => Promise<unknown>;

const DEEDS: readonly Deed[] = [
  (seat, chance) => addWorker(seat, { ...FIELDS, name: `Newcomer ${chance.below(1_000)}` }),
  async (seat, chance) => {
    const { id, version } = chance.pick(await workers(seat));
    const department = chance.pick(['Pick', 'Pack', null]);
    return editWorker(
      seat,
      { workerId: id, version },
      { ...FIELDS, name: `Somebody ${chance.below(9)}`, department },
    );
  },
  async (seat, chance) => deleteWorker(seat, chance.pick(await workers(seat)).id),
  async (seat, chance) => restoreWorker(seat, chance.pick(await workers(seat)).id),
  async (seat, chance) => {
    const [keptId, goneId] = await two(seat, chance);
    return mergeWorkers(seat, { keptId, goneId }, chance.happens(0.5) ? ['name'] : []);
  },
  async (seat, chance) =>
    rateTie(seat, {
      between: await two(seat, chance),
      told: null,
      trust: chance.pick(TRUSTS),
      ratedOn: DAYS[0]!,
    }),
  async (seat, chance) => withdrawRating(seat, await oneOf(chance, 'trustRating', seat)),
  async (seat, chance) => restoreRating(seat, await oneOf(chance, 'trustRating', seat)),
  (seat, chance) => logs(seat, chance),
  (seat, chance) => logs(seat, chance),
  async (seat, chance) => {
    const id = await oneOf(chance, 'oneOnOne', seat);
    const found = await db.oneOnOne.findUnique({
      where: { id },
      select: { version: true, workerId: true, followUps: OPEN_FOLLOW_UP },
    });
    if (!found) return;
    const said = await saidIn(seat, chance);
    return editOneOnOne(seat, { id, version: talkVersion(found) }, said.talk, {
      ...said.people,
      coworker: { id: found.workerId },
    });
  },
  async (seat, chance) => withdrawOneOnOne(seat, await oneOf(chance, 'oneOnOne', seat)),
  async (seat, chance) => restoreOneOnOne(seat, await oneOf(chance, 'oneOnOne', seat)),
  async (seat, chance) => finishFollowUp(seat, await oneOf(chance, 'followUp', seat), chance.happens(0.5)),
  async (seat, chance) => {
    const id = await oneOf(chance, 'followUp', seat);
    return moveFollowUp(seat, id, chance.pick(DAYS), await asItStands.followUp(id));
  },
  async (seat, chance) => {
    const id = await oneOf(chance, 'followUp', seat);
    return handOverFollowUp(seat, id, seat.seatId, await asItStands.followUp(id));
  },
  async (seat, chance) =>
    joinCommittee(seat, { workerId: chance.pick(await workers(seat)).id, sinceOn: chance.pick(DAYS) }),
  async (seat, chance) =>
    leaveCommittee(seat, { stayId: await oneOf(chance, 'committeeSeat', seat), untilOn: day('2026-04-01') }),
  async (seat, chance) => linkSelf(seat, chance.happens(0.3) ? null : chance.pick(await workers(seat)).id),
];

/** Something an organizer might do now, by the real command; refused ones change nothing. */
export async function doesSomething(seat: Seat, chance: Chance): Promise<void> {
  await chance.pick(DEEDS)(await seatOf(seat.userId, seat.campaignId), chance);
}

async function logs(seat: Seat, chance: Chance) {
  const { talk: said, people } = await saidIn(seat, chance);
  return logOneOnOne(seat, said, people);
}

async function saidIn(seat: Seat, chance: Chance) {
  const [with_, other] = await two(seat, chance);
  const trust = chance.pick(TRUSTS);
  const who = { field: 'other', text: 'Other', id: other, chosenFor: 'Other' };
  const said = talk({
    us: chance.happens(0.5) ? trust : null,
    others: chance.happens(0.7) ? [{ who, trust }] : [],
    notes: `note ${chance.below(100)}`,
    followUp: chance.happens(0.6) ? { dueOn: DAYS[1]!, seatId: null, what: 'Call' } : null,
  });
  const others = said.others.map((named) => ({ field: 'other', who: { id: other }, trust: named.trust }));
  return { talk: said, people: { coworker: { id: with_ }, others } };
}

function workers({ campaignId }: Seat) {
  return db.worker.findMany({
    where: { campaignId },
    orderBy: { id: 'asc' },
    select: { id: true, version: true },
  });
}

async function two(seat: Seat, chance: Chance): Promise<[string, string]> {
  const all = await workers(seat);
  return [chance.pick(all).id, chance.pick(all).id];
}

/** An id of the table, or one of nobody. */
async function oneOf(
  chance: Chance,
  table: 'trustRating' | 'oneOnOne' | 'followUp' | 'committeeSeat',
  { campaignId }: Seat,
): Promise<string> {
  const query = { where: { campaignId }, orderBy: { id: 'asc' }, select: { id: true } } as const;
  const rows = await {
    trustRating: () => db.trustRating.findMany(query),
    oneOnOne: () => db.oneOnOne.findMany(query),
    followUp: () => db.followUp.findMany(query),
    committeeSeat: () => db.committeeSeat.findMany(query),
  }[table]();
  return rows.length === 0 ? campaignId : chance.pick(rows).id;
}
