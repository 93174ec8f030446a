import { randomUUID } from 'node:crypto';
import { dayOf, done, lib } from './ground.mjs';

/** One-on-ones logged, changed and taken back, follow-ups done, moved and handed over, and a form that was not saved. */
export async function talks(seat, other, [amos, ruth, nadia, teresa]) {
  const { logOneOnOne, editOneOnOne, withdrawOneOnOne } = await lib('one-on-ones/commands');
  const logs = (coworker, more, others = []) => {
    const asked = { field: 'with', text: 'Somebody', id: coworker, chosenFor: 'Somebody' };
    const said = { key: randomUUID(), coworker: asked, heldOn: dayOf(-3), us: null, others: [] };
    const rest = {
      issues: ['Heat'],
      asked: 'Come on Tuesday',
      answer: 'maybe',
      support: 2,
      notes: null,
      followUp: null,
    };
    const talk = { ...said, ...rest, ...more };
    talk.others = others.map(([id, trust]) => ({ who: { ...asked, field: 'other', id }, trust }));
    const known = others.map(([id, trust]) => ({ field: 'other', who: { id }, trust }));
    return { talk, people: { coworker: { id: coworker }, others: known } };
  };
  const log = async (by, ...what) => {
    const { talk, people } = logs(...what);
    return done(await logOneOnOne(by, talk, people)).oneOnOneId;
  };
  const due = (what, days = 7) => ({ dueOn: dayOf(days), seatId: null, what });
  const first = await log(
    seat,
    amos,
    { us: 3, notes: 'Her sister works nights', followUp: due('Call her') },
    [[nadia, 2]],
  );
  const again = logs(amos, { us: 4, notes: 'Her sister works nights, and asks', followUp: due('Call both') });
  done(await editOneOnOne(seat, { id: first, version: 1 }, again.talk, again.people));
  await log(seat, ruth, { notes: 'Knows everybody on the dock', followUp: due('Bring the list', 2) });
  await log(seat, teresa, { followUp: due('Ask again', 3) });
  await withdrawOneOnOne(seat, await log(seat, nadia, { notes: 'A slip of the pen' }));
  await log(other, amos, { notes: 'Walked out with us twice', followUp: due('Meet at the gate', 9) });
  await dueOnes(seat, other);
  await draft(seat);
}

async function dueOnes(seat, other) {
  const { finishFollowUp, handOverFollowUp, moveFollowUp } = await lib('follow-ups/commands');
  const { db } = await lib('db/client');
  const open = await db.followUp.findMany({
    where: { seatId: seat.seatId, withdrawnAt: null },
    orderBy: { dueOn: 'asc' },
  });
  done(await finishFollowUp(seat, open[0].id, true));
  done(await moveFollowUp(seat, open[1].id, dayOf(20)));
  done(await handOverFollowUp(seat, open[2].id, other.seatId));
}

async function draft(seat) {
  const key = randomUUID();
  const entered = { notes: 'Not saved yet', with: 'Somebody' };
  const problems = { heldOn: [{ key: 'oneOnOnes.dayMissing' }] };
  const { keepDraft } = await lib('talk-drafts/commands');
  const deviceKey = Buffer.alloc(32, 7).toString('base64url');
  if (keepDraft) return keepDraft(seat, { key, entered, problems, deviceKey });
  const before = await lib('one-on-ones/commands');
  await before.keepDraft(seat, key, entered, problems);
}
