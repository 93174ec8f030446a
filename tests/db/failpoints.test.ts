import { describe, expect, test } from 'vitest';
import { seededChance } from '@/lib/campaigns/seeded-chance';
import { CASES, NOT_CUT, SLOW } from './failpoints/cases';
import { listCommands } from './failpoints/command-list';
import { proveCommand } from './failpoints/prove-command';

/** One command in so many is cut off here; `npm run proofs` does all of them, at each of their statements. */
const ONE_IN = 12;

test('every command there is has a case, and every case is of a command', () => {
  const commands = listCommands();
  expect(commands.length).toBeGreaterThan(80);
  const known = [...Object.keys(CASES), ...Object.keys(NOT_CUT)];
  expect(commands.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !commands.includes(name))).toEqual([]);
});

describe('a command that is cut off from its database has done all of it or nothing', () => {
  const chance = seededChance(Math.floor(Date.now() / 86_400_000));
  const names = Object.keys(CASES).filter((name) => !SLOW.includes(name) && chance.below(ONE_IN) === 0);
  test.each(names)('%s', async (name) => {
    const make = CASES[name];
    if (!make) throw new Error(`no case of ${name}`);
    // The end of its transaction always, and some of what comes before it.
    const { faults } = await proveCommand(name, make, (isEnd) => isEnd || chance.below(6) === 0);
    expect(faults).toEqual([]);
  });
});
