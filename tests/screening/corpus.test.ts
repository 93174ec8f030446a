import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '@/lib/screening/category';
import { harborStreet } from '@/lib/campaigns/harbor-street';
import { screen, screenName } from '@/lib/screening/screen';
import type { Day } from '@/lib/web/day';
import messages from '@/messages/en.json';
import { PARTS, mustPass, mustStop } from '@/tests/screening/corpus';

const LANGUAGES = ['en', 'es', 'ht', 'ar', 'fr'] as const;
const RECALL = 0.9;
const RECALL_OF_A_LANGUAGE = 0.8;
const FALSE_ALARMS = 0.05;

const isStopped = ({ text }: { text: string }) => screen(text).length > 0;
const share = (some: number, all: number) => (all === 0 ? 1 : some / all);
const say = (words: string) => process.stdout.write(`${words}\n`);

/** The figures of some sentences, in words. */
function figures(stop: readonly { text: string }[], pass: readonly { text: string }[]) {
  const stopped = stop.filter(isStopped).length;
  const alarms = pass.filter(isStopped).length;
  const recall = share(stopped, stop.length);
  const falseAlarms = share(alarms, pass.length);
  const words = `recall ${recall.toFixed(2)} (${stopped}/${stop.length}), false alarms ${(falseAlarms * 100).toFixed(1)} % (${alarms}/${pass.length})`;
  return { recall, falseAlarms, words };
}

test('the corpus is as large as it must be, and speaks of everything in every language', () => {
  const stop = PARTS.flatMap(mustStop);
  const pass = PARTS.flatMap(mustPass);
  expect(stop.length).toBeGreaterThanOrEqual(200);
  expect(pass.length).toBeGreaterThanOrEqual(500);
  expect(pass.filter(({ kind }) => kind === 'same').length).toBeGreaterThanOrEqual(200);
  for (const part of PARTS) {
    expect(new Set(mustStop(part).map(({ category }) => category))).toEqual(new Set(CATEGORIES));
    expect(new Set(mustStop(part).map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    expect(new Set(mustPass(part).map(({ language }) => language))).toEqual(new Set(LANGUAGES));
  }
  expect(new Set([...stop, ...pass].map(({ text }) => text)).size).toBe(stop.length + pass.length);
});

describe.each([...PARTS, 'all'] as const)('the corpus, %s', (part) => {
  const parts = part === 'all' ? PARTS : [part];
  const stop = parts.flatMap(mustStop);
  const pass = parts.flatMap(mustPass);

  test('is stopped where it must be, and passes where it must not', () => {
    const { recall, falseAlarms, words } = figures(stop, pass);
    say(`screening, ${part}: ${words}`);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
    expect(falseAlarms).toBeLessThanOrEqual(FALSE_ALARMS);
  });

  test.each(LANGUAGES)('in %s', (language) => {
    const inIt = (one: { language: string }) => one.language === language;
    const { recall, falseAlarms, words } = figures(stop.filter(inIt), pass.filter(inIt));
    say(`  ${language}: ${words}`);
    expect(recall).toBeGreaterThanOrEqual(RECALL_OF_A_LANGUAGE);
    expect(falseAlarms).toBeLessThanOrEqual(FALSE_ALARMS);
  });
});

test('what is said is what is found, mostly', () => {
  const stop = PARTS.flatMap(mustStop);
  const right = stop.filter(({ text, category }) =>
    screen(text).some((finding) => finding.category === category),
  ).length;
  say(`  right category: ${right}/${stop.length}`);
  expect(right / stop.length).toBeGreaterThanOrEqual(RECALL);
});

test('what we suggest to write instead passes itself', () => {
  const suggestions = Object.values(messages.problems.screening).flatMap((words) =>
    [...words.matchAll(/“([^”{]+)”/g)].map(([, said = '']) => said),
  );
  expect(suggestions.length).toBeGreaterThan(0);
  for (const said of suggestions) expect(screen(said), said).toEqual([]);
});

test('nothing in the made-up campaign is stopped', () => {
  const { workers, talks, followUps, issues, purpose } = harborStreet('2026-11-22' as Day);
  const texts = [
    purpose,
    ...issues,
    ...workers.flatMap(({ department, shift, jobTitle, tags }) => [department, shift, jobTitle, ...tags]),
    ...talks.flatMap((talk) => [talk.notes, talk.asked, ...talk.issues]),
    ...followUps.map(({ what }) => what),
  ].filter((text) => text !== null);
  for (const text of texts) expect(screen(text), text).toEqual([]);
  for (const { name, nickname } of workers)
    for (const said of [name, nickname ?? '']) expect(screenName(said), said).toEqual([]);
});
