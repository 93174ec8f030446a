import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newOnce, sentAs } from '@/lib/forms/once';

function sources(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);
}

/** Forms that carry no name, and why: they only read, set what is set already, or have a key of their own. */
const UNNAMED = [
  'app/(own)/account/page.tsx: the colours of this device',
  'app/(own)/account/sessions/page.tsx: ends every other session',
  'app/(own)/campaigns/page.tsx: opens the example, or goes to the one that is open',
  'components/audit/check-form.tsx: checks the log',
  'components/imports/column-choices.tsx: says how a file is read',
  'components/imports/upload-form.tsx: has a key of its own',
  'components/map/wall-form.tsx: asks for a page',
  'components/one-on-ones/log-form.tsx: has a key of its own, for phones that were out of reach',
  'components/factors/factor-sections.tsx: begins to set up an app anew',
  'components/factors/recovery-codes.tsx: makes ten codes in the place of ten',
  'components/profile/merge-search.tsx: searches',
  'components/shown/names-needed.tsx: how this device shows names',
  'components/shown/shared-banner.tsx: how this device shows names',
  'components/shown/shown-menu.tsx: how this device shows names',
  'components/ties/pair-form.tsx: finds two people',
  'components/what-if/kept-list.tsx: plays a scenario',
  'components/what-if/move-form.tsx: plays a scenario',
  'components/what-if/steps.tsx: plays a scenario',
  'components/workers/roster-filters.tsx: searches',
].map((line) => line.split(':')[0]);

/** Actions that do not write to a campaign as somebody with a seat in it. */
const NO_SEAT = /requireSeatToSend\(|sentOutside\(/;

describe('whatever is sent has a name', () => {
  test('every form that asks a server action carries one', () => {
    const without = [...sources('app', '.tsx'), ...sources('components', '.tsx')].filter((file) => {
      const source = readFileSync(file, 'utf8');
      const forms = source.match(/<form\b[^>]*?\saction=\{(?!`)/g) ?? [];
      return forms.length > (source.match(/<OnceField\b/g) ?? []).length;
    });
    expect(without.filter((file) => !UNNAMED.includes(file))).toEqual([]);
  });

  test('every action that calls a command hands it on', () => {
    const missing = sources('lib', '/actions.ts').flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const imported = [...source.matchAll(/import \{([^}]*)\} from '(?:@\/lib\/[\w-]+|\.)\/commands'/g)];
      const commands = imported.flatMap(([, names = '']) =>
        names.split(',').map((name) => name.trim().replace(/^type .*/, '')),
      );
      return source
        .split(/^(?=(?:export )?async function )/m)
        .filter((part) => /^export/.test(part))
        .filter((part) => commands.some((name) => name !== '' && part.includes(`await ${name}(`)))
        .filter((part) => !NO_SEAT.test(part))
        .map((part) => /function (\w+)/.exec(part)?.[1]);
    });
    // The server decides what is drawn and writes it where it is not written yet.
    expect(missing).toEqual(['submitSettledMap']);
  });
});

describe('a sending', () => {
  const once = newOnce();

  test('is known by its name and all that was in it, in whatever order it came', () => {
    const sent = sentAs({ once, name: 'Amos', tag: ['a', 'b'] });
    expect(sentAs({ tag: ['a', 'b'], name: 'Amos', once })).toBe(sent);
    for (const other of [
      { once, name: 'Amos', tag: ['b', 'a'] },
      { once, name: 'Amos', tag: 'a' },
      { once, name: 'Amos ', tag: ['a', 'b'] },
      { once: newOnce(), name: 'Amos', tag: ['a', 'b'] },
      { once, name: 'Amos', tag: ['a', 'b'], more: '' },
    ])
      expect(sentAs(other)).not.toBe(sent);
  });

  test('whose name could be guessed, or is none, is none', () => {
    for (const name of ['', 'short', 'x'.repeat(101), 'with a space in its name'])
      expect(sentAs({ once: name })).toBeNull();
    expect(sentAs({})).toBeNull();
    expect(sentAs({ key: once }, once)).not.toBeNull();
  });

  test('has another name each time', () => {
    const names = Array.from({ length: 100 }, newOnce);
    expect(new Set(names).size).toBe(100);
    expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
  });
});
