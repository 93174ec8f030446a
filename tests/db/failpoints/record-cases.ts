import { randomUUID } from 'node:crypto';
import { today } from '@/lib/campaigns/today';
import { joinCommittee, leaveCommittee } from '@/lib/committee/commands';
import { db } from '@/lib/db/client';
import { finishFollowUp, handOverFollowUp, moveFollowUp, planFollowUp } from '@/lib/follow-ups/commands';
import {
  dropIntroduction,
  refuseIntroduction,
  restoreIntroduction,
  takeIntroduction,
} from '@/lib/introductions/commands';
import { editOneOnOne, logOneOnOne, restoreOneOnOne, withdrawOneOnOne } from '@/lib/one-on-ones/commands';
import { drawLine, rateTie, restoreRating, withdrawRating } from '@/lib/ties/commands';
import {
  addWorker,
  deleteWorker,
  editWorker,
  linkSelf,
  mergeWorkers,
  restoreWorker,
} from '@/lib/workers/commands';
import { talk } from '@/tests/db/made-up-talk';
import { fieldsOf } from '@/tests/db/random-deeds';
import { makeFollowUp, makeTalk } from '@/tests/db/rows';
import type { Cases } from './case';
import { rated, talked, type World } from './world';

const DAY = today();

/** An introduction of Ruth to Nadia through Amos, taken on by the lead. */
async function introduced(world: World, isDropped = false): Promise<string> {
  const { lead } = world;
  const taken = await takeIntroduction(lead, toTake(world));
  if ('refused' in taken) throw new Error(taken.refused.key);
  if (isDropped) await dropIntroduction(lead, taken.introductionId);
  return taken.introductionId;
}

function toTake({ ids }: World) {
  const promised = { gain: 3, reached: 4 };
  return { one: ids.Ruth, other: ids.Nadia, through: ids.Amos, promised, dueOn: DAY, seatId: null };
}

/** A one-on-one with Amos in which Ruth and somebody new were spoken of. */
function told({ ids }: World) {
  const said = talk({
    us: 2,
    heldOn: DAY,
    notes: 'notes',
    issues: ['Heat'],
    followUp: { dueOn: DAY, seatId: null, what: 'Call' },
  });
  const others = [
    { field: 'other-0', who: { id: ids.Ruth }, trust: 2 as const },
    { field: 'other-1', who: { newName: 'Teresa' }, trust: 3 as const },
  ];
  return [said, { coworker: { id: ids.Amos }, others }] as const;
}

async function onCommittee({ lead, ids }: World): Promise<string> {
  const { campaignId, userId: recordedById } = lead;
  return (await db.committeeSeat.create({ data: { campaignId, workerId: ids.Amos, recordedById } })).id;
}

/** Commands that write what was witnessed. */
export const RECORD_CASES: Cases = {
  'workers/commands addWorker': ({ organizer }) => ({
    by: organizer,
    does: (seat) => addWorker(seat, fieldsOf('Teresa')),
  }),
  'workers/commands editWorker': ({ ids }) => ({
    does: (seat) => editWorker(seat, { workerId: ids.Amos, version: 1 }, fieldsOf('Amos F.')),
  }),
  'workers/commands deleteWorker': ({ ids }) => ({ does: (seat) => deleteWorker(seat, ids.Amos) }),
  'workers/commands restoreWorker': async ({ lead, ids }) => {
    await deleteWorker(lead, ids.Amos);
    return { does: (seat) => restoreWorker(seat, ids.Amos) };
  },
  'workers/commands mergeWorkers': async (world) => {
    const { lead, ids } = world;
    await rated(world);
    await talked(world);
    await makeFollowUp(lead, ids.Amos);
    await introduced(world);
    await onCommittee(world);
    return { does: (seat) => mergeWorkers(seat, { keptId: ids.Omar, goneId: ids.Amos }, ['name']) };
  },
  'workers/commands linkSelf': ({ ids }) => ({ does: (seat) => linkSelf(seat, ids.Amos) }),
  'ties/commands rateTie': ({ ids }) => ({
    does: (seat) => rateTie(seat, { between: [ids.Amos, ids.Ruth], told: null, trust: 2, ratedOn: DAY }),
  }),
  'ties/commands drawLine': ({ ids }) => {
    const key = randomUUID();
    const line = { between: [ids.Amos, ids.Ruth], told: null, trust: 2, ratedOn: DAY } as const;
    return { does: (seat) => drawLine(seat, { ...line, key, before: [] }) };
  },
  'ties/commands withdrawRating': async (world) => {
    const id = await rated(world);
    return { does: (seat) => withdrawRating(seat, id) };
  },
  'ties/commands restoreRating': async (world) => {
    const id = await rated(world, true);
    return { does: (seat) => restoreRating(seat, id) };
  },
  'one-on-ones/commands logOneOnOne': (world) => {
    const [said, people] = told(world);
    return { does: (seat) => logOneOnOne(seat, said, people) };
  },
  'one-on-ones/commands editOneOnOne': async (world) => {
    const id = await makeTalk(world.lead, world.ids.Nadia, 'notes');
    const [said, people] = told(world);
    return { does: (seat) => editOneOnOne(seat, { id, version: '1' }, said, people) };
  },
  'one-on-ones/commands withdrawOneOnOne': async (world) => {
    const id = await talked(world);
    return { does: (seat) => withdrawOneOnOne(seat, id) };
  },
  'one-on-ones/commands restoreOneOnOne': async (world) => {
    const id = await talked(world, true);
    return { does: (seat) => restoreOneOnOne(seat, id) };
  },
  'follow-ups/commands finishFollowUp': async ({ lead, ids }) => {
    const id = await makeFollowUp(lead, ids.Amos);
    return { does: (seat) => finishFollowUp(seat, id, true) };
  },
  'follow-ups/commands moveFollowUp': async ({ lead, ids }) => {
    const id = await makeFollowUp(lead, ids.Amos);
    return { does: (seat) => moveFollowUp(seat, id, DAY, { dueOn: '2026-07-01' }) };
  },
  'follow-ups/commands handOverFollowUp': async ({ lead, organizer, ids }) => {
    const id = await makeFollowUp(lead, ids.Amos);
    return { does: (seat) => handOverFollowUp(seat, id, organizer.seatId, { followUpBy: lead.seatId }) };
  },
  'follow-ups/commands planFollowUp': ({ ids }) => ({ does: (seat) => planFollowUp(seat, ids.Amos, DAY) }),
  'introductions/commands takeIntroduction': (world) => ({
    does: (seat) => takeIntroduction(seat, toTake(world)),
  }),
  'introductions/commands refuseIntroduction': ({ ids }) => ({
    does: (seat) => refuseIntroduction(seat, ids.Ruth, ids.Nadia),
  }),
  'introductions/commands dropIntroduction': async (world) => {
    const id = await introduced(world);
    return { does: (seat) => dropIntroduction(seat, id) };
  },
  'introductions/commands restoreIntroduction': async (world) => {
    const id = await introduced(world, true);
    return { does: (seat) => restoreIntroduction(seat, id) };
  },
  'committee/commands joinCommittee': ({ ids }) => ({
    does: (seat) => joinCommittee(seat, { workerId: ids.Amos, sinceOn: DAY }),
  }),
  'committee/commands leaveCommittee': async (world) => {
    const stayId = await onCommittee(world);
    return { does: (seat) => leaveCommittee(seat, { stayId, untilOn: DAY }) };
  },
};
