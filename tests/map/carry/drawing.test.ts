// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyThese, type Carried } from '@/lib/map/carry/carried';
import { drawingOf, layChart } from '@/lib/map/carry/chart';
import { overlap, type Paper } from '@/lib/map/carry/paper';
import { PRINT } from '@/lib/map/carry/print-ink';
import { svgText } from '@/lib/map/carry/shape';
import { frameFor } from '@/lib/map/carry/sheets';
import { sayable } from '@/lib/map/carry/xml';
import { groupPeople } from '@/lib/map/groups';
import { STROKES } from '@/lib/map/strokes';
import { TRUSTS } from '@/lib/web/trust';
import { person } from '@/tests/map/made-up';
import { five, someCarried, WORDS } from './made-up';

const chartOf = (carried: Carried, paper: Paper = 'a4') => {
  const grouping = groupPeople(carried.people, 'standing');
  const words = { ...WORDS, groups: grouping.groups.map(({ key }) => key) };
  return layChart(carried, grouping, words, frameFor(carried, paper));
};

const drawn = (carried: Carried, paper: Paper = 'a4'): Document => {
  const svg = svgText(drawingOf(chartOf(carried, paper), WORDS));
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
};

describe('a drawing', () => {
  it('is one a real parser reads, with title and who made it, whatever people are called', () => {
    fc.assert(
      fc.property(someCarried, (carried) => {
        const document = drawn(carried);
        expect(document.querySelector('title')?.textContent).toBe('Harbor <Street>');
        const said = new Set(Array.from(document.querySelectorAll('text'), ({ textContent }) => textContent));
        for (const { text } of chartOf(carried).names) expect(said).toContain(sayable(text));
        expect(said).toContain(WORDS.subtitle);
      }),
      { numRuns: 40 },
    );
  });

  it('has every line, in strokes as thick as their trust, thin below solid and the last dotted', () => {
    const strokes = Array.from(drawn(five).querySelectorAll('svg > g[stroke]'), (group) => ({
      width: Number(group.getAttribute('stroke-width')),
      lines: group.children.length,
      dotted: group.hasAttribute('stroke-dasharray'),
    }));
    expect(strokes.map(({ lines, dotted }) => [lines, dotted])).toEqual([
      [1, true],
      [1, false],
      [1, false],
      [1, false],
      [1, false],
    ]);
    const widths = strokes.map(({ width }) => width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths[4]! / widths[3]!).toBeCloseTo(STROKES[1].width / STROKES[2].width, 1);
  });

  it('explains all five levels, the marks there are and the groups, and says what size tells', () => {
    const said = Array.from(drawn(five).querySelectorAll('text'), ({ textContent }) => textContent);
    expect(said).toEqual(
      expect.arrayContaining([...TRUSTS.map((trust) => WORDS.trust[trust]), 'faint', 'woven', WORDS.size]),
    );
    expect(said).not.toContain('by a thread');
  });

  it('writes no name across another, and none off the sheet', () => {
    fc.assert(
      fc.property(someCarried, fc.constantFrom<Paper>('a4', 'letter', 'a3', 'a2'), (carried, paper) => {
        const { names, width, height } = chartOf(carried, paper);
        names.forEach((one, at) => {
          expect(names.slice(at + 1).some((other) => overlap(one, other))).toBe(false);
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
            true,
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is measured in millimetres, upright where the web is', () => {
    const svg = drawn(five, 'a3').documentElement;
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['420mm', '297mm']);
    const turned = { ...five, people: five.people.map((one) => ({ ...one, x: one.y, y: one.x })) };
    expect(drawn(turned, 'a3').documentElement.getAttribute('width')).toBe('297mm');
  });

  it('of a large web has less than a quarter of line ink, at the width that is printed', () => {
    const size = 4_000;
    const people = Array.from({ length: size }, (_, at) =>
      person(String(at), { x: (at % 80) * 60, y: Math.floor(at / 80) * 60, lines: 10 }),
    );
    const ends = Array.from(
      { length: 20_000 },
      (_, at) => [at % size, (at * 7 + 81 + (at % 3) * 400) % size] as const,
    );
    const lines = {
      from: ends.map(([from]) => from),
      to: ends.map(([, to]) => to),
      trust: ends.map((_, at) => 5 - Math.floor((at * 5) / ends.length)),
      isFaded: ends.map(() => 0),
    };
    const web = { people, lines, circles: [], circleOf: [] };
    const document = drawn(web, 'a2');
    expect(inkOf(document) / groundOf(web)).toBeLessThan(0.25);
    // Forty lines are one path, and none is left out.
    expect(document.querySelectorAll('svg > g[stroke] > path').length).toBeLessThan(600);
    expect(
      Array.from(document.querySelectorAll('svg > g[stroke] > path'), movesOf).reduce((a, b) => a + b),
    ).toBe(20_000);
  });
});

it('a picture of some people has the colours of paper, as the page prints them', () => {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../../app/globals.css'), 'utf8');
  const tokensIn = (from: number): [string, string][] =>
    [...css.slice(from, css.indexOf('}', from)).matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]);
  const printed = Object.fromEntries([
    ...tokensIn(css.indexOf(':root {')),
    ...tokensIn(css.indexOf(':root,', css.indexOf('@media print'))),
  ]);
  for (const [token, colour] of Object.entries(PRINT))
    expect([token, printed[token]]).toEqual([token, colour]);
  expect(onlyThese(five, new Set(['p0'])).people).toHaveLength(1);
});

function movesOf(path: Element): number {
  return (path.getAttribute('d') ?? '').split('M').length - 1;
}

/** Length by width of every line as it is written, in square pixels, as dark as it is; a dotted one by its share of ink. */
function inkOf(document: Document): number {
  let ink = 0;
  for (const group of document.querySelectorAll('svg > g[stroke]')) {
    const width = Number(group.getAttribute('stroke-width'));
    const [dash = 0, gap = 0] = (group.getAttribute('stroke-dasharray') ?? '').split(' ').map(Number);
    const dark = Number(group.getAttribute('stroke-opacity')) / 0.55;
    const share = (gap === 0 ? 1 : Math.min(1, Math.max(width, dash) / (dash + gap))) * dark;
    for (const path of group.children) {
      for (const [, dx, dy] of (path.getAttribute('d') ?? '').matchAll(/l(-?[\d.]+) (-?[\d.]+)/g))
        ink += Math.hypot(Number(dx), Number(dy)) * width * share;
    }
  }
  return ink;
}

function groundOf(web: Carried): number {
  const { discs } = chartOf(web, 'a2');
  const span = (all: number[]) => Math.max(...all) - Math.min(...all);
  return span(discs.map(({ x }) => x)) * span(discs.map(({ y }) => y));
}
