import { parentPort } from 'node:worker_threads';
import { layOutLarge } from '@/lib/map/circled/lay-out';
import { giveWay } from './give-way';
import type { Failure, FromThread, LaidOut, ToLayOut, ToThread } from './messages';
import { Mind } from './mind';

/**
 * The thread in which heavy questions are thought about. It is bundled into one file (bin/thinking.mjs) and knows nothing but
 * pure code and what it is told: numbers and random ids.
 */
const mind = new Mind();
/** What went wrong while something was taken in; the next question of that campaign fails of it. */
const spoiled = new Map<string, unknown>();

parentPort?.on('message', (message: ToThread) => {
  if ('number' in message) answer(message);
  else take(message);
});
giveWay();
send('ready');

function take(told: Exclude<ToThread, { number: number }>): void {
  try {
    if (told.tell === 'begin' || told.tell === 'forget') spoiled.delete(told.campaignId);
    mind.hear(told);
  } catch (cause) {
    spoiled.set(told.campaignId, cause);
  }
}

function answer({ campaignId, number, ...asked }: Extract<ToThread, { number: number }>): void {
  try {
    if (asked.ask === 'layOut') {
      const answer = laidOut(asked);
      send({ number, answer }, buffersIn(answer));
      return;
    }
    if (spoiled.has(campaignId)) throw spoiled.get(campaignId);
    const answer = mind.answer(campaignId, asked);
    send({ number, answer }, asked.ask === 'found' ? buffersIn(answer) : []);
  } catch (cause) {
    send({ number, failure: failureOf(cause) });
  }
}

function laidOut({ web, kept }: ToLayOut): LaidOut {
  const { circled, layout } = layOutLarge(web, kept);
  const { numbers, circleOf, members } = circled;
  return { circled: { numbers, circleOf, members }, layout };
}

function send(message: FromThread, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}

/** What stands behind the typed arrays of an answer, which are few and near its top. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [...new Set(Object.values(value).flatMap(buffersIn))];
}

function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { kind: 'NotAnError', frames: '' };
  const { name, message, stack = '' } = cause;
  return { kind: name, frames: stack.slice(stack.indexOf(message) + message.length) };
}
