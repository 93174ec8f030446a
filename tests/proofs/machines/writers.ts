import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { actionNamed } from '@/tests/proofs/app-map';
import type { Answer, Asked } from '@/tests/proofs/ask';
import { calledByScript } from '@/tests/proofs/call-action';
import { fieldsOf, urlEncoded } from '@/tests/proofs/forms';
import type { Hand } from '@/tests/proofs/hand';

/** What the writers and readers saw while things broke. */
export class History {
  /** Ids of coworkers and keys of one-on-ones that were acknowledged. */
  readonly workers = new Set<string>();
  readonly talks = new Set<string>();
  readonly faults: string[] = [];
  tries = 0;
  reads = 0;
  /** Answers that were none: a connection that broke, 502, 503, 504. */
  away = 0;
}

const AGAIN = 150;
/** A limit against hanging: nothing here is away for so long. */
const PATIENCE = 120_000;
const AWAY = [502, 503, 504];

/** Writes coworkers and one-on-ones in turn, each sent again as it was until it is acknowledged, until it is told to end. */
export async function writes(
  hand: Hand,
  campaign: string,
  history: History,
  until: AbortSignal,
): Promise<void> {
  for (let turn = 0; !until.aborted; turn += 1) {
    if (turn % 3 === 0) await addsWorker(hand, campaign, history);
    else await logsTalk(hand, campaign, history);
  }
}

/** Reads pages, each of what was acknowledged before, from whichever machine answers. */
export async function reads(
  hand: Hand,
  campaign: string,
  history: History,
  until: AbortSignal,
): Promise<void> {
  while (!until.aborted) {
    const known = [...history.workers].at(-1);
    const path = known === undefined ? campaign : `${campaign}/workers/${known}`;
    const answer = await asks(hand, path, {}, history);
    if (!answer) continue;
    history.reads += 1;
    if (answer.status !== 200) history.faults.push(`${hand.handle} read ${path}: ${describe(answer)}`);
  }
}

async function addsWorker(hand: Hand, campaign: string, history: History): Promise<void> {
  const name = `Made-up ${letters()}`;
  const fields = fieldsOf({ once: randomUUID(), name, status: 'active', inUnit: 'yes', asNew: 'yes' });
  const call = calledByScript(actionNamed('submitNewWorker').id, [
    campaign.split('/').at(-1) ?? '',
    null,
    fields,
  ]);
  const answer = await untilAcknowledged(hand, `${campaign}/workers/new`, call, history);
  const place = answer?.headers['x-action-redirect'];
  const [, id] = /workers\/([0-9a-f-]{36})/.exec(String(place)) ?? [];
  if (id !== undefined) history.workers.add(id);
  else history.faults.push(`${hand.handle} added nobody: ${describe(answer)}`);
}

async function logsTalk(hand: Hand, campaign: string, history: History): Promise<void> {
  const key = randomUUID();
  const [workerId = ''] = [...history.workers].slice(-1);
  if (workerId === '') return addsWorker(hand, campaign, history);
  const named = { with: 'Somebody', 'with-id': workerId, 'with-for': 'Somebody' };
  const heldOn = new Date().toISOString().slice(0, 10);
  const said = { key, ...named, heldOn, answer: 'maybe', support: '2', notes: `note ${letters()}` };
  const { body, type } = urlEncoded(fieldsOf(said));
  const asked = { method: 'POST', headers: { 'content-type': type }, body };
  const answer = await untilAcknowledged(hand, `${campaign}/one-on-ones/log`, asked, history);
  if (answer?.headers.location?.includes('saved=') === true) history.talks.add(key);
  else history.faults.push(`${hand.handle} logged nothing: ${describe(answer)}`);
}

/** Letters alone: digits by lot now and then look like a number that is never written down, and are refused. */
function letters(): string {
  return [...randomBytes(12)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('');
}

async function untilAcknowledged(
  hand: Hand,
  path: string,
  asked: Asked,
  history: History,
): Promise<Answer | null> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < PATIENCE) {
    history.tries += 1;
    const answer = await asks(hand, path, asked, history);
    if (answer) return answer;
  }
  return null;
}

/** One try; null where nobody answered, and then a little later. */
async function asks(hand: Hand, path: string, asked: Asked, history: History): Promise<Answer | null> {
  const answer = await hand.asks(path, asked).catch(() => null);
  if (answer && !AWAY.includes(answer.status)) return answer;
  history.away += 1;
  await setTimeout(AGAIN * (1 + Math.random()));
  return null;
}

export function describe(answer: Answer | null): string {
  if (!answer) return 'no answer in time';
  return `${String(answer.status)} ${answer.headers.location ?? ''} ${answer.body.subarray(0, 1_500).toString('utf8')}`;
}
