import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { actionNamed } from './app-map';
import type { Answer, Asked } from './ask';
import { calledByForm } from './call-action';
import { fieldsOf, urlEncoded } from './forms';
import type { Hand } from './hand';
import type { Added, Edit, Told } from './history';
import { hiddenFields, valueIn } from './page-form';

/** Where the writers write: a campaign, its coworkers, and whether anybody answers just now. */
export type Scene = {
  readonly campaignId: string;
  readonly workers: readonly string[];
  /** Resolves once somebody answers again; null when it is over. */
  readonly up: () => Promise<boolean>;
};

/** All that the writers did, and what they were told. */
export type Journal = {
  readonly added: Added[];
  readonly edits: Edit[];
  readonly exports: Told[];
};

const FIRST_DAY = Date.UTC(1950, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
let days = 0;

/** A day nobody else writes down. */
function ownDay(): string {
  days += 1;
  return new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10);
}

/** Writes whatever comes to mind, one thing after the other, until it is over. */
export async function writes(
  hand: Hand,
  scene: Scene,
  journal: Journal,
  chance: () => number,
): Promise<void> {
  while (await scene.up()) {
    const dice = chance();
    if (dice < 0.3) journal.added.push(await talks(hand, scene, chance));
    else if (dice < 0.55) journal.added.push(await rates(hand, scene, chance));
    else if (dice < 0.7) journal.added.push(await adds(hand, scene, chance));
    else if (dice < 0.97 || hand.handle !== 'Rosa Firstlead') await edits(hand, scene, journal, chance);
    else journal.exports.push(await takesOut(hand, scene));
  }
}

async function talks(hand: Hand, scene: Scene, chance: () => number): Promise<Added> {
  const key = randomUUID();
  const [one = '', other = ''] = twoOf(scene.workers, chance);
  const { body, type } = urlEncoded(
    fieldsOf({
      ...{
        key,
        with: 'x',
        'with-id': one,
        'with-for': 'x',
        heldOn: '2026-01-05',
        answer: 'yes',
        support: '2',
      },
      ...{ 'other-0': 'y', 'other-0-id': other, 'other-0-for': 'y', 'other-0-trust': '2' },
      ...{ followUpOn: '2031-05-01', followUpWhat: 'come back', notes: 'what was said' },
    }),
  );
  const asked: Asked = { method: 'POST', headers: { 'content-type': type }, body };
  const path = `/campaigns/${scene.campaignId}/one-on-ones/log`;
  return { kind: 'talk', mark: key, ...(await sends(hand, scene, path, asked, /\?saved=/, chance)) };
}

async function rates(hand: Hand, scene: Scene, chance: () => number): Promise<Added> {
  const [first = '', second = ''] = twoOf(scene.workers, chance);
  const ratedOn = ownDay();
  const fields = { first, second, trust: '3', told: 'organizer', ratedOn, once: randomUUID() };
  const path = `/campaigns/${scene.campaignId}/ties/new`;
  const asked = submitted('submitRating', scene, fields);
  return { kind: 'rating', mark: ratedOn, ...(await sends(hand, scene, path, asked, /saved=1/, chance)) };
}

async function adds(hand: Hand, scene: Scene, chance: () => number): Promise<Added> {
  const startedOn = ownDay();
  const fields = {
    name: 'Somebody',
    startedOn,
    asNew: 'yes',
    inUnit: 'yes',
    status: 'active',
    once: randomUUID(),
  };
  const path = `/campaigns/${scene.campaignId}/workers/new`;
  const asked = submitted('submitNewWorker', scene, fields);
  return {
    kind: 'coworker',
    mark: startedOn,
    ...(await sends(hand, scene, path, asked, /done=added/, chance)),
  };
}

/** Opens a coworker's page and changes them, from the version that stands there. */
async function edits(hand: Hand, scene: Scene, journal: Journal, chance: () => number): Promise<void> {
  const record = scene.workers[Math.floor(chance() * 3)] ?? '';
  const path = `/campaigns/${scene.campaignId}/workers/${record}/edit`;
  const page = await hand.asks(path).catch(() => null);
  if (page?.status !== 200) return;
  const opened = hiddenFields(page.body.toString('utf8'), 'version');
  const version = valueIn(opened, 'version');
  const wrote = ownDay();
  const fields = {
    workerId: record,
    version,
    name: 'Amos',
    startedOn: wrote,
    inUnit: 'yes',
    once: randomUUID(),
  };
  const asked = submitted('submitWorkerEdit', scene, fields);
  const told = await sends(hand, scene, path, asked, /done=saved/, chance);
  journal.edits.push({ record, base: Number(version), wrote, ...told });
}

async function takesOut(hand: Hand, scene: Scene): Promise<Told> {
  const path = `/campaigns/${scene.campaignId}/weak-links/export`;
  const begunAt = performance.now();
  const answer = await hand.asks(path).catch(() => null);
  const outcome = answer?.status === 200 ? 'done' : answer?.status === 303 ? 'refused' : 'unknown';
  return { outcome, begunAt, endedAt: performance.now() };
}

/** Sends a form; when no answer comes, mostly sends the very same once more as soon as somebody answers again. */
async function sends(
  hand: Hand,
  scene: Scene,
  path: string,
  asked: Asked,
  done: RegExp,
  chance: () => number,
): Promise<Told> {
  const begunAt = performance.now();
  const tries = chance() < 0.7 ? 4 : 1;
  for (let left = tries; left > 0; left -= 1) {
    const answer = await hand.asks(path, asked).catch(() => null);
    const outcome = answer && outcomeOf(answer, done);
    if (outcome) return { outcome, begunAt, endedAt: performance.now() };
    await setTimeout(50);
    if (!(await scene.up())) break;
  }
  return { outcome: 'unknown', begunAt, endedAt: Number.POSITIVE_INFINITY };
}

/** What an answer says; null where it leaves open whether anything was done. */
function outcomeOf({ status, headers }: Answer, done: RegExp): Told['outcome'] | null {
  if (status === 303 && done.test(headers.location ?? '')) return 'done';
  return status >= 500 ? null : 'refused';
}

function submitted(action: string, { campaignId }: Scene, fields: Readonly<Record<string, string>>): Asked {
  return calledByForm(actionNamed(action).id, [campaignId, null], fieldsOf(fields));
}

function twoOf(all: readonly string[], chance: () => number): readonly string[] {
  const one = Math.floor(chance() * all.length);
  const other = (one + 1 + Math.floor(chance() * (all.length - 1))) % all.length;
  return [all[one] ?? '', all[other] ?? ''];
}
