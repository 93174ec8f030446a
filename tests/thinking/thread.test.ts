import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bundleThinking } from '@/bin/thinking.mjs';
import { errorFacts } from '@/lib/logs/error-facts';
import type { PackedFound } from '@/lib/thinking/messages';
import { OtherThread } from '@/lib/thinking/other-thread';
import type { Source } from '@/lib/thinking/source';
import { Thinker } from '@/lib/thinking/thinker';
import type { WebFacts } from '@/lib/web/facts';
import { history } from '@/lib/web/history';
import { unpackAnalysis } from '@/lib/web/thinking/packed-analysis';
import { unpackWeb } from '@/lib/web/thinking/packed-web';
import { analyze } from '@/lib/web/analyze';
import { weave } from '@/lib/web/weave';
import { DAYS } from '@/tests/arbitraries';
import { BAKERY } from '@/tests/web/bakery';
import { slicesOf, withLongIds } from './facts-in-slices';

/** What is logged comes here: the log is looked for on `globalThis` first. */
const logged = vi.hoisted(() => {
  const lines: [string, unknown][] = [];
  const keep = (event: string, facts: unknown) => void lines.push([event, facts]);
  Object.assign(globalThis, { wovenLog: { debug: keep, info: keep, warn: keep, error: keep } });
  return lines;
});

const BUNDLE = path.resolve('.woven/thinking.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'woven-thinking-'));
/** The real thread, which dies when it is asked `crash` and never ends when it is asked `brood`. */
const FRAIL = path.join(folder, 'frail.mjs');
const CANARY = 'canary-7f3a';

let thinker: Thinker;
let read: number[] = [];

beforeAll(async () => {
  await bundleThinking();
  writeFileSync(
    FRAIL,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ question }) => {
       if (question === 'crash') process.exit(1);
       if (question === 'throw') parentPort.postMessage = () => undefined, setImmediate(() => { throw new Error(${JSON.stringify(CANARY)}); });
       while (question === 'brood');
     });
     await import(${JSON.stringify(pathToFileURL(BUNDLE).href)});`,
  );
  thinker = new Thinker(FRAIL);
});
afterEach(async () => {
  read = [];
  logged.length = 0;
  await thinker.end();
  thinker = new Thinker(FRAIL);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const FACTS = withLongIds(BAKERY);
/** The bakery without its last ratings. */
const EARLIER: WebFacts = { ...FACTS, ratings: FACTS.ratings.slice(0, 5) };
const on = DAYS[2]!;

function source(revision: number, facts = FACTS, campaignId = 'harbor', wait?: Promise<void>): Source {
  return {
    campaignId,
    revision,
    on,
    solidThreshold: 3,
    async *facts() {
      read.push(revision);
      await wait;
      yield* slicesOf(facts, 4);
    },
  };
}

function closedGate() {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return { gate, open };
}

const FOUND = { asked: { ask: 'found' } } as const;
const question = (name: string, wish: unknown = {}) => ({
  asked: { ask: 'question' as const, question: name, wish: JSON.stringify(wish) },
});

function linesIn(answer: unknown): number {
  return unpackWeb((answer as PackedFound).web).lines.from.length;
}

test('the thread finds what is found here', async () => {
  const web = weave(FACTS, { on, solidThreshold: 3 });
  const packed = (await thinker.ask(source(1), FOUND)) as PackedFound;
  expect(unpackAnalysis(unpackWeb(packed.web), packed.analysis)).toEqual(analyze(web));
  expect(await thinker.ask(source(1), question('trend', { days: DAYS }))).toEqual(
    history(FACTS, [], { solidThreshold: 3 }),
  );
  expect(read).toEqual([1]);
});

test('many who ask at once share one reading and one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => thinker.ask(source(1), FOUND)));
  expect(new Set(answers).size).toBe(1);
  expect(read).toEqual([1]);
});

test('of ten revisions that come while one is read, the newest alone is read next', async () => {
  const { gate, open: go } = closedGate();
  const first = thinker.ask(source(1, EARLIER, 'harbor', gate), FOUND);
  await expect.poll(() => read).toEqual([1]);
  const later = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((revision) => thinker.ask(source(revision), FOUND));
  go();
  expect(linesIn(await first)).toBeLessThan(linesIn(await later[8]!));
  const answers = await Promise.all(later);
  expect(new Set(answers).size).toBe(1);
  expect(read).toEqual([1, 10]);
  // Who comes late with an older one is content with the newer.
  expect(linesIn(await thinker.ask(source(4), FOUND))).toBe(linesIn(answers[0]));
  expect(read).toEqual([1, 10]);
});

test('a question that throws fails with its kind and its places and not a word, and the next is answered', async () => {
  const failed = thinker.ask(source(1), question(CANARY));
  const cause = await failed.catch((reason: unknown) => reason);
  expect(errorFacts(cause)).toMatchObject({ kind: 'ThoughtFailed', code: 'THREW', causeKind: 'TypeError' });
  expect(errorFacts(cause).frames?.[0]).toMatch(/^\.woven\/thinking\.mjs:\d+:\d+$/);
  expect(JSON.stringify([(cause as Error).message, (cause as Error).stack, cause])).not.toContain(CANARY);
  expect(linesIn(await thinker.ask(source(1), FOUND))).toBeGreaterThan(0);
  expect(read).toEqual([1]);
});

test.each(['crash', 'throw'])(
  'a thread that dies of %s fails that question once, and is started anew',
  async (how) => {
    const before = await thinker.ask(source(1), FOUND);
    await expect(thinker.ask(source(1), question(how))).rejects.toMatchObject({
      code: 'THREAD_ENDED',
      message: '',
    });
    expect(await thinker.ask(source(1), FOUND)).toEqual(before);
    expect(read).toEqual([1, 1]);
  },
);

test('a campaign that is forgotten is forgotten in the thread too', async () => {
  const thread = new OtherThread(BUNDLE);
  await thread.ready;
  const { CampaignLine } = await import('@/lib/thinking/campaign-line');
  const line = new CampaignLine('harbor', () => Promise.resolve(thread));
  await line.ask(source(1), FOUND);
  await thread.ask('harbor', { ask: 'found' });
  line.forget();
  await expect(thread.ask('harbor', { ask: 'found' })).rejects.toMatchObject({
    code: 'THREW',
    cause: { name: 'ReferenceError' },
  });
  thread.dismiss();
});

test('a campaign that is forgotten while it is thought about ends that thought; others are answered all the same', async () => {
  const brooding = thinker.ask(source(1), question('brood'));
  await expect.poll(() => read).toEqual([1]);
  const other = thinker.ask(source(5, FACTS, 'elsewhere'), FOUND);
  await expect.poll(() => read).toEqual([1, 5]);
  // Until the question has reached the thread.
  await new Promise((resolve) => setTimeout(resolve, 50));
  thinker.forget('harbor');
  await expect(brooding).rejects.toMatchObject({ name: 'ThoughtFailed' });
  expect(linesIn(await other)).toBeGreaterThan(0);
  expect(linesIn(await thinker.ask(source(1), FOUND))).toBeGreaterThan(0);
});

test('a campaign that is forgotten while it is read is read no further', async () => {
  const { gate, open: go } = closedGate();
  const asked = thinker.ask(source(1, FACTS, 'harbor', gate), FOUND);
  await expect.poll(() => read).toEqual([1]);
  thinker.forget('harbor');
  go();
  await expect(asked).rejects.toMatchObject({ code: 'FORGOTTEN' });
});

test('only a few campaigns are kept: the one not asked about longest is read again', async () => {
  for (const [place, id] of ['a', 'b', 'c', 'a', 'd'].entries())
    await thinker.ask(source(place, FACTS, id), FOUND);
  read = [];
  await thinker.ask(source(3, FACTS, 'a'), FOUND);
  expect(read).toEqual([]);
  await thinker.ask(source(1, FACTS, 'b'), FOUND);
  expect(read).toEqual([1]);
});

test('where no thread can be started, that is known, and logged once', async () => {
  expect(await thinker.isThere()).toBe(true);
  const broken = path.join(folder, 'broken.mjs');
  writeFileSync(broken, `throw new Error(${JSON.stringify(CANARY)});`);
  for (const file of [path.join(folder, 'nowhere.mjs'), broken]) {
    logged.length = 0;
    const without = new Thinker(file);
    expect(await Promise.all([without.isThere(), without.isThere()])).toEqual([false, false]);
    expect(await without.isThere()).toBe(false);
    expect(logged.map(([event]) => event)).toEqual(['thinking.in-process']);
    expect(JSON.stringify(logged)).not.toContain(CANARY);
  }
});

test('the thread sees nothing of our environment', async () => {
  const nosy = path.join(folder, 'nosy.mjs');
  writeFileSync(
    nosy,
    `import { parentPort } from 'node:worker_threads';
     parentPort.postMessage('ready');
     parentPort.on('message', ({ number }) => parentPort.postMessage({ number, answer: [{ ...process.env }, process.execArgv] }));`,
  );
  const thread = new OtherThread(nosy);
  expect(await thread.ask('c', { ask: 'found' })).toEqual([{}, []]);
  thread.dismiss();
});
