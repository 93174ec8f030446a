import { randomUUID } from 'node:crypto';
import { dayOf, done, lib } from './ground.mjs';

/** What came with 0.3 and 0.4: kept scenarios, introductions, pins, circles, lines drawn by hand. */
export async function strategy(seat, [amos, , nadia, teresa, omar, hana, , , ana]) {
  const { keepScenario } = await lib('what-if/commands');
  const found = { on: dayOf(0), workers: 12, woven: 7, reached: 6, stranded: 1 };
  if (keepScenario)
    done(
      await keepScenario(seat, { name: 'They fire Nadia', moves: [{ kind: 'people', ids: [nadia] }], found }),
    );
  const { takeIntroduction, refuseIntroduction } = await lib('introductions/commands');
  const promised = { gain: 2, reached: 3 };
  const asked = { one: amos, other: hana, through: null, promised, dueOn: dayOf(12), seatId: null };
  if (takeIntroduction) {
    done(await takeIntroduction(seat, asked));
    done(await refuseIntroduction(seat, teresa, ana));
  }
  const { keepLargeMap, pinPerson, settleMap } = await lib('positions/commands');
  done(
    await settleMap(
      seat,
      new Map([
        [amos, { x: 1.5, y: -2 }],
        [nadia, { x: 40, y: 7.25 }],
      ]),
    ),
  );
  if (!pinPerson) return;
  done(await pinPerson(seat, teresa, { x: 12, y: -34, pinned: true }));
  const people = [{ workerId: omar, x: 3, y: 4, circle: 1 }];
  const circles = [{ number: 1, x: 10, y: 20, radius: 30, refined: true }];
  done(await keepLargeMap(seat, { people, circles }));
  const { drawLine } = await lib('ties/commands');
  const line = {
    between: [omar, ana],
    told: null,
    trust: 2,
    ratedOn: dayOf(0),
    key: randomUUID(),
    before: [],
  };
  done(await drawLine(seat, line));
}
