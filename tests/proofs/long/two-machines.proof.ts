import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';
import { FilledCampaign } from '@/tests/proofs/campaign';
import { firstLead, type Hand } from '@/tests/proofs/hand';
import {
  builtAlike,
  limitsTogether,
  revokedAtOnce,
  rotatedTogether,
  sealedAtOnce,
  toldAcross,
} from '@/tests/proofs/machines/acting-as-one';
import { afterAll as faultsAfter } from '@/tests/proofs/machines/after-all';
import { openScene, type Scene } from '@/tests/proofs/machines/scene';
import { History, reads, writes } from '@/tests/proofs/machines/writers';
import { proof, type Found } from '@/tests/proofs/proof';

const WRITERS = 4;
const READERS = 2;
const KILLS = 8;
const BETWEEN_KILLS = 1_500;
/** A machine that is down for longer is as good as lost, in milliseconds. */
const BACK_WITHIN = 60_000;

let scene: Scene;
let rosa: Hand;

beforeAll(async () => {
  scene = await openScene();
  rosa = await firstLead();
}, 900_000);
afterAll(() => scene.close());

proof(
  'two machines act as one',
  'the same build, limits, seats, seal, live updates and keys: 0 differences',
  async () => {
    const campaign = await FilledCampaign.open(rosa, 'Together');
    const faults = [
      ...builtAlike(scene),
      ...(await revokedAtOnce(scene, campaign)),
      ...(await toldAcross(scene, campaign)),
      ...(await limitsTogether(campaign)),
      ...(await sealedAtOnce(scene, campaign)),
      ...(await rotatedTogether(scene, campaign)),
    ];
    return { found: `behind ${scene.balancer.name}: ${String(faults.length)} differences`, faults };
  },
);

proof(
  'a machine is killed or stopped',
  `${String(KILLS)} kill -9 and a stop under ${String(WRITERS)} writers: 0 acknowledged lost, each once, nobody signed out`,
  () =>
    underWriters('Killed', async (history) => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const machine = scene.machines[kill % 2 === 0 ? 0 : 1];
        await setTimeout(BETWEEN_KILLS * Math.random());
        await machine.kill();
        await machine.start();
      }
      const before = history.away;
      await scene.machines[0].stop();
      await setTimeout(BETWEEN_KILLS);
      const unanswered = history.away - before;
      await scene.machines[0].start();
      return {
        found: `${String(unanswered)} requests unanswered while one was asked to stop`,
        faults:
          unanswered === 0
            ? []
            : [`${String(unanswered)} requests were not answered while one was asked to stop`],
      };
    }),
);

proof(
  'the database fails over',
  'primary killed, standby promoted: 0 acknowledged lost, both machines go on without a restart',
  async () => {
    const { primary } = scene;
    if (!primary)
      return { found: 'not tried: there is no PostgreSQL of Debian here to make a standby with', faults: [] };
    return underWriters('Failed over', async () => {
      primary.kill();
      const startedAt = performance.now();
      primary.promote();
      scene.address.moveTo(primary.standbyPort);
      const faults: string[] = [];
      for (const machine of scene.machines) {
        while (!(await machine.isReady()) && performance.now() - startedAt < BACK_WITHIN)
          await setTimeout(50);
        if (!(await machine.isReady())) faults.push('a machine did not go on');
      }
      const seconds = (performance.now() - startedAt) / 1000;
      await setTimeout(BETWEEN_KILLS);
      return { found: `both ready again after ${seconds.toFixed(1)} s`, faults };
    });
  },
);

/** Something that happens while people write and read, and what is wrong afterwards. */
async function underWriters(name: string, happens: (history: History) => Promise<Found>): Promise<Found> {
  const campaign = await FilledCampaign.open(rosa, name);
  const history = new History();
  const over = new AbortController();
  const work: Promise<void>[] = [];
  for (let at = 0; at < WRITERS + READERS; at += 1) {
    const hand = await campaign.seats('lead', `${name} ${String(at)}`);
    work.push((at < WRITERS ? writes : reads)(hand, campaign.at(), history, over.signal));
  }
  await setTimeout(BETWEEN_KILLS);
  const { found, faults } = await happens(history).finally(() => over.abort());
  await Promise.all(work);
  const all = [...faults, ...history.faults, ...(await faultsAfter(scene, campaign, history))];
  const acknowledged = `${String(history.workers.size + history.talks.size)} acknowledged of ${String(history.tries)} sent`;
  return {
    found: `${acknowledged}, ${String(history.reads)} read, ${found}; ${String(all.length)} faults`,
    faults: all,
  };
}
