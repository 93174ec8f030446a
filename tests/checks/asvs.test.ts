import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
const COUNTS = {
  ...{ V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7, V10: 29, V11: 14 },
  ...{ V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7 },
};
/** In all of ASVS 5.0.0. */
const LEVELS = { 1: 70, 2: 183 };

type Requirement = {
  readonly id: string;
  readonly level: string;
  readonly asks: string;
  readonly applies: string;
  readonly because: string;
  readonly missing: string;
  readonly met: readonly string[];
};

const unquoted = (text: string) => text.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");

/** Reads `docs/asvs.yaml`; anything but what it is made of is refused. */
function readRequirements(text: string): readonly Requirement[] {
  return text
    .replace(/^#.*\n/gm, '')
    .split(/^(?=V)/m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const pattern =
        /^(V[\d.]+):\n((?: {2}(?:level|asks|applies|because|missing): .+\n)+)(?: {2}met:\n((?: {4}- .+\n)+))?$/;
      const [, id = '', fields = '', met = ''] = pattern.exec(block) ?? [];
      if (id === '') throw new Error(`not a requirement:\n${block}`);
      const field = (name: string) =>
        unquoted(new RegExp(`^ {2}${name}: (.+)$`, 'm').exec(fields)?.[1] ?? '');
      return {
        id,
        level: field('level'),
        asks: field('asks'),
        applies: field('applies'),
        because: field('because'),
        missing: field('missing'),
        met: [...met.matchAll(/^ {4}- (.+)$/gm)].map(([, cited = '']) => unquoted(cited)),
      };
    });
}

const requirements = readRequirements(readFileSync('docs/asvs.yaml', 'utf8'));

/** What is wrong with a citation, `file` or `file::words in it`. */
function faultOf(cited: string): string[] {
  const [file = '', ...words] = cited.split('::');
  if (!existsSync(file)) return [`${cited}: no such file`];
  const wanted = words.join('::');
  return readFileSync(file, 'utf8').includes(wanted) ? [] : [`${cited}: not in it`];
}

describe('OWASP ASVS 5.0.0, levels 1 and 2', () => {
  test('every requirement is there once', () => {
    const ids = requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [chapter, count] of Object.entries(COUNTS))
      expect(ids.filter((id) => id.startsWith(`${chapter}.`)).length, chapter).toBe(count);
    for (const [level, count] of Object.entries(LEVELS))
      expect(requirements.filter((one) => one.level === level).length, `level ${level}`).toBe(count);
    expect(ids.length).toBe(253);
  });

  test('each says what it asks, and either what meets it or why it does not apply', () => {
    for (const { id, asks, applies, because, missing, met } of requirements) {
      expect(asks, id).not.toBe('');
      expect(['yes', 'no'], id).toContain(applies);
      if (applies === 'no') expect([because !== '', missing, met], id).toEqual([true, '', []]);
      else expect([because, met.length + missing.length > 0], id).toEqual(['', true]);
    }
  });

  test('every file that is cited is there, and every test in it', () => {
    expect(requirements.flatMap(({ met }) => met).flatMap(faultOf)).toEqual([]);
    const applying = requirements.filter(({ applies }) => applies === 'yes');
    const missing = applying.filter((one) => one.missing !== '');
    process.stdout.write(
      `${String(requirements.length)} requirements: ${String(applying.length)} apply, ${String(applying.length - missing.length)} met, ${String(missing.length)} not yet or not wholly\n`,
    );
  });
});
