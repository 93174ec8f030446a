import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mayBeRepeated, type FileProblem } from '@/lib/exchange/problem';
import { floorFrom } from '@/lib/exchange/floor';
import { readScenario } from '@/lib/exchange/read-scenario';
import { readTiesFile, readWorkersFile, type OwnFile } from '@/lib/exchange/read-own-files';
import { webFactsFrom } from '@/lib/exchange/web-facts';
import { analyze as analyzeWeb } from '@/lib/web/analyze';
import { parseDay, type Day } from '@/lib/web/day';
import type { Division } from '@/lib/web/floor';
import type { Scenario } from '@/lib/web/what-if/scenario';
import type { SolidThreshold } from '@/lib/web/trust';
import { weave } from '@/lib/web/weave';
import messages from '@/messages/en.json';
import { countIn, divisionsIn, spanIn, type MoreGiven } from './analyze-options';
import { sectionsOf, type MoreWishes } from './analyze-sections';
import { analysisAs, FORMATS, type Format } from './analysis-formats';

/** Where a command's words go, what day it is, and the folder its files are named from. */
export type CommandIo = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: Day;
  readonly folder: string;
};

export const ANALYZE_USAGE =
  'woven analyze --workers workers.csv --ties ties.csv [--committee ID,ID] [--solid 3] [--as-of YYYY-MM-DD] [--what-if scenario.json] [--leaders] [--divisions department,shift,languages,tags] [--introductions N] [--history FROM..TO] [--format json|table|csv]';

type Wish = {
  readonly workers: string;
  readonly ties: string;
  readonly committee: readonly string[] | null;
  readonly solid: SolidThreshold;
  readonly asOf: Day;
  readonly format: Format;
  readonly whatIf: string | undefined;
  readonly leaders: boolean;
  readonly divisions: readonly Division[];
  readonly introductions: number | null;
  readonly history: MoreWishes['history'];
};

const SOLID = new Map<string, SolidThreshold>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** What a run found wrong, one line each; thrown to end it. */
class BadInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(`${lines.length} problems`);
  }
}

/**
 * `woven analyze`: the web of two files, found without server or database. Answers the exit code:
 * 0, or 2 for bad input with one line per problem on standard error. Without `--as-of` the day is today.
 */
export async function analyze(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    const wish = wishFrom(argv, io.today);
    const file = readWorkersFile(bytesOf(wish.workers, io.folder));
    const ids = file.ids;
    const workers = taken(wish.workers, file, io);
    const ties = taken(wish.ties, readTiesFile(bytesOf(wish.ties, io.folder), ids), io);
    const named = floorFrom(workers.rows);
    const { scenario, problems: wrong } = scenarioIn(wish.whatIf, { ids, floor: named }, io.folder);
    const problems = [...workers.problems, ...ties.problems, ...strangers(wish.committee, ids), ...wrong];
    if (problems.length > 0) throw new BadInput(problems);
    const facts = webFactsFrom(workers.rows, ties.rows, wish.committee);
    const web = weave(facts, { on: wish.asOf, solidThreshold: wish.solid });
    const ground = { facts, web, analysis: analyzeWeb(web), floor: named.floor };
    const sections = sectionsOf(ground, named, { ...wish, whatIf: scenario });
    io.out(await analysisAs(wish.format, ground.analysis, sections));
    return 0;
  } catch (reason) {
    if (!(reason instanceof BadInput)) throw reason;
    io.err(reason.lines.map((line) => `${line}\n`).join(''));
    return 2;
  }
}

function wishFrom(argv: readonly string[], today: Day): Wish {
  const given = parsed(argv);
  const problems: string[] = [];
  const expect = <T>(option: keyof typeof given, expected: string, value: T | null | undefined): T | null => {
    if (value !== null && value !== undefined) return value;
    const seen = given[option] === undefined ? '' : `, saw "${String(given[option])}"`;
    problems.push(`--${option}: expected ${expected}${seen}`);
    return null;
  };
  const wish = {
    workers: expect('workers', 'the path of workers.csv', given.workers),
    ties: expect('ties', 'the path of ties.csv', given.ties),
    solid: expect('solid', '1, 2, 3 or 4', SOLID.get(given.solid ?? '3')),
    asOf: expect(
      'as-of',
      'a day as YYYY-MM-DD',
      given['as-of'] === undefined ? today : parseDay(given['as-of']),
    ),
    format: expect(
      'format',
      FORMATS.join(', '),
      FORMATS.find((known) => known === (given.format ?? 'json')),
    ),
  };
  const more = moreFrom(given, expect);
  const lists = [given['what-if'], given.leaders, given.divisions, given.introductions, given.history];
  if (wish.format === 'csv' && lists.filter((list) => list !== undefined).length > 1)
    problems.push('--format: expected json or table with more than one list, saw "csv"');
  if (problems.length > 0) throw new BadInput([...problems, `usage: ${ANALYZE_USAGE}`]);
  return {
    ...(wish as Wish),
    ...more,
    committee: given.committee === undefined ? null : idsIn(given.committee),
  };
}

type Expect = <T>(option: keyof MoreGiven, expected: string, value: T | null | undefined) => T | null;

function moreFrom(
  given: MoreGiven & { readonly 'what-if'?: string; readonly leaders?: boolean },
  expect: Expect,
): Omit<MoreWishes, 'whatIf'> & { readonly whatIf: string | undefined } {
  const { divisions, introductions, history, leaders } = given;
  const [count, span] = [countIn(introductions), spanIn(history)];
  return {
    whatIf: given['what-if'],
    leaders: leaders ?? false,
    divisions:
      expect('divisions', 'department, shift, languages, tags, or some of them', divisionsIn(divisions)) ??
      [],
    introductions: count === undefined ? null : expect('introductions', 'a number from 1 to 500', count),
    history: span === undefined ? null : expect('history', 'two days as YYYY-MM-DD..YYYY-MM-DD', span),
  };
}

/** The scenario of a file; one problem a line, with its place in the file. */
function scenarioIn(
  name: string | undefined,
  known: Parameters<typeof readScenario>[1],
  folder: string,
): { readonly scenario: Scenario | null; readonly problems: readonly string[] } {
  if (name === undefined) return { scenario: null, problems: [] };
  const read = readScenario(new TextDecoder().decode(bytesOf(name, folder)), known);
  if ('scenario' in read) return { scenario: read.scenario, problems: [] };
  const problems = read.problems.map(({ where, expected, seen }) => {
    const place = where === '' ? name : `${name}: ${where}`;
    return `${place}: expected ${expected}${seen === '' ? '' : `, saw "${seen}"`}`;
  });
  return { scenario: null, problems };
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    ...{ workers: text, ties: text, committee: text, solid: text, 'as-of': text, format: text },
    ...{ 'what-if': text, divisions: text, introductions: text, history: text },
    leaders: { type: 'boolean' } as const,
  };
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (reason) {
    throw new BadInput([
      reason instanceof Error ? reason.message : String(reason),
      `usage: ${ANALYZE_USAGE}`,
    ]);
  }
}

function idsIn(list: string): string[] {
  return list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function bytesOf(name: string, folder: string): Uint8Array {
  try {
    return readFileSync(path.resolve(folder, name));
  } catch (reason) {
    const code = reason instanceof Error && 'code' in reason ? String(reason.code) : 'unreadable';
    throw new BadInput([`${name}: expected a file that can be read (${code})`]);
  }
}

/** The rows of a file and its problems in words; columns left out are told at once. */
function taken<Row>(
  name: string,
  file: OwnFile<Row>,
  io: CommandIo,
): { rows: readonly Row[]; problems: string[] } {
  for (const column of file.unknownColumns)
    io.err(`${name}:1: column "${column}" is not known and was left out\n`);
  return { rows: file.rows, problems: file.problems.map((problem) => inWords(name, problem)) };
}

function inWords(name: string, { key, line, column, seen, number }: FileProblem): string {
  const expected = messages.problems.import[key].replace('{number}', String(number ?? ''));
  const where = column === null ? `${name}:${line}` : `${name}:${line}: column "${column}"`;
  return `${where}: expected ${expected}${mayBeRepeated(key) ? `, saw "${seen}"` : ''}`;
}

function strangers(committee: readonly string[] | null, ids: ReadonlySet<string>): string[] {
  return (committee ?? [])
    .filter((id) => !ids.has(id))
    .map((id) => `--committee: expected ids of workers.csv, saw "${id}"`);
}
