import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8');

/** The custom properties of the first block that opens with this text. */
function tokensAfter(opening: string): ReadonlyMap<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`globals.css has no block that opens with "${opening}"`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = {
  light: tokensAfter(':root {'),
  'dark by preference': tokensAfter(":root:not([data-theme='light']) {\n    color-scheme"),
  'dark by choice': tokensAfter(":root[data-theme='dark'] {\n  color-scheme"),
};

const GROUNDS = ['paper', 'raised', 'sunk'];
const TEXTS = ['ink', 'soft', 'thread'];
const numbered = (name: string, upTo: number): string[] =>
  Array.from({ length: upTo }, (_, index) => `${name}-${String(index + 1)}`);
const MARKS = ['rule', 'ochre', 'slate', 'green', ...numbered('cat', 10), ...numbered('support', 5)];

describe.each(Object.entries(themes))('the colours, %s', (_, tokens) => {
  const colour = (name: string): string => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`no token "${name}"`);
    return found;
  };

  test.each(TEXTS.flatMap((text) => [...GROUNDS, 'thread-wash'].map((ground) => [text, ground] as const)))(
    'text %s on %s is at least 7:1',
    (text, ground) => {
      const asked = ground === 'thread-wash' && text === 'thread' ? 4.5 : 7;
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(asked);
    },
  );

  test.each(['ink', 'thread'])('paper lettering on a %s button is at least 7:1', (ground) => {
    expect(contrast(colour('paper'), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))(
    'mark %s on %s is at least 3:1',
    (mark, ground) => {
      expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
    },
  );
});

test('both ways into the dark show the same colours', () => {
  expect([...themes['dark by choice']]).toEqual([...themes['dark by preference']]);
});
