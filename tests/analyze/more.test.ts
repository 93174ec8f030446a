import { describe, expect, test } from 'vitest';
import { bench } from './bench';

const { file, run } = bench();

// Ruth leads; Amos and Ana hang on her; Omar knows Ana alone; Nadia and Luis know each other only.
const WORKERS = [
  'id,name,department,shift,languages,committee,tags',
  'ruth,Ruth Vega,Packing,Day,English,yes,',
  'amos,Amos Diallo,Packing,Day,English|French,no,choir',
  'ana,Ana Cruz,packing,Night,Spanish,,',
  'omar,Omar Saleh,Loading,Night,Spanish,,',
  'nadia,Nadia Farah,Loading,Day,French,,choir',
  'luis,Luis Okafor,Loading,Day,,,',
].join('\n');
const TIES = [
  'from,to,trust,rated_on,told_by',
  'ruth,amos,1,2026-01-10,to',
  'ana,ruth,2,2026-01-10,from',
  'ana,omar,2,2026-02-20,from',
  'nadia,luis,2,2026-03-01,from',
].join('\n');

const files = () => ['--workers', file('workers.csv', WORKERS), '--ties', file('ties.csv', TIES)];

async function found(...argv: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await run(...files(), ...argv);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

describe('more than the analysis', () => {
  test('nothing more unless it is asked for', async () => {
    expect(Object.keys(await found())).toEqual(['anchor', 'summary', 'workers']);
  });

  test('what the boss could do: without Ana, Omar is stranded, who hung on her', async () => {
    const scenario = file(
      'scenario.json',
      JSON.stringify({ moves: [{ kind: 'take-out', people: ['ana'] }] }),
    );
    const { whatIf } = await found('--what-if', scenario);
    expect(whatIf).toMatchObject({
      takenOut: ['ana'],
      before: { workers: 6, reached: 4 },
      after: { workers: 5, reached: 2 },
      stranded: [{ id: 'omar', hungOn: ['ana'] }],
    });
    const group = [{ kind: 'group', division: 'department', group: 'PACKING' }];
    const packing = await found('--what-if', file('packing.json', JSON.stringify({ moves: group })));
    expect(packing['whatIf']).toMatchObject({ takenOut: ['amos', 'ana', 'ruth'] });
    const { out } = await run(...files(), '--what-if', scenario, '--format', 'table');
    expect(out).toMatch(/^reached +4 +2$/m);
    expect(out).toMatch(/^stranded +omar +ana$/m);
  });

  test('whom people turn to', async () => {
    const { leaders } = await found('--leaders');
    expect((leaders as unknown[])[0]).toMatchObject({ rank: 1, id: 'ruth', trustedBy: 2, holds: 3 });
    const { out } = await run(...files(), '--leaders', '--format', 'csv');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'rank,id,trustedBy,ownWords,heard,departments,shifts,languages,holds,core',
      expect.stringMatching(/^1,ruth,2,/),
    ]);
  });

  test('where the floor is divided, spellings of one department taken for one', async () => {
    const { divisions } = await found('--divisions', 'department,languages');
    expect(divisions).toMatchObject([
      {
        by: 'department',
        groups: [
          { name: 'Loading', people: 3 },
          { name: 'Packing', people: 3 },
        ],
        lines: 4,
        within: 3,
        between: 1,
        matrix: [
          { one: 'Loading', other: 'Loading', lines: 1 },
          { one: 'Loading', other: 'Packing', lines: 1 },
          { one: 'Packing', other: 'Packing', lines: 2 },
        ],
      },
      { by: 'language', unplaced: 1 },
    ]);
  });

  test('whom to introduce, with what they have in common by its name', async () => {
    const { introductions } = await found('--introductions', '2');
    const { suggestions } = introductions as {
      suggestions: { one: string; other: string; shared: unknown }[];
    };
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(2);
    expect(suggestions.map(({ shared }) => Object.keys(shared as object))[0]).toEqual([
      'department',
      'shift',
      'language',
    ]);
  });

  test('how it came to be', async () => {
    const { history } = await found('--history', '2026-01-31..2026-03-07');
    expect(history).toMatchObject({
      by: 'week',
      difference: { lines: { fresh: [{ between: ['ana', 'omar'] }, { between: ['luis', 'nadia'] }] } },
    });
    const { figures } = history as { figures: { on: string; solidLines: number }[] };
    expect(figures.map(({ solidLines }) => solidLines)).toEqual([2, 2, 2, 3, 3, 4]);
    expect([figures[0]?.on, figures.at(-1)?.on]).toEqual(['2026-01-31', '2026-03-07']);
  });
});

describe('what cannot be answered', () => {
  test('options are refused one a line', async () => {
    const { code, out, err } = await run(
      ...files(),
      ...['--divisions', 'colour', '--introductions', '0', '--history', '2026-02-01..2026-01-01'],
    );
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').slice(0, 3)).toEqual([
      '--divisions: expected department, shift, languages, tags, or some of them, saw "colour"',
      '--introductions: expected a number from 1 to 500, saw "0"',
      '--history: expected two days as YYYY-MM-DD..YYYY-MM-DD, saw "2026-02-01..2026-01-01"',
    ]);
  });

  test('a scenario is refused with its file and the place in it', async () => {
    const moves = [
      { kind: 'fire' },
      { kind: 'take-out', people: ['ruth', 'nobody'] },
      { kind: 'most-held', count: 0 },
      { kind: 'group', division: 'department', group: 'Canary' },
      { kind: 'turnover', percent: 101 },
      'nothing',
    ];
    const { code, err } = await run(...files(), '--what-if', file('s.json', JSON.stringify({ moves })));
    const kinds = 'take-out, promote, most-held, most-tied, group, sow-around, sow-across, turnover';
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      `s.json: moves[0].kind: expected one of ${kinds}, saw "fire"`,
      's.json: moves[1].people[1]: expected the id of a coworker of the workers file, saw "nobody"',
      's.json: moves[2].count: expected a whole number from 1 to 100000, saw "0"',
      's.json: moves[3].group: expected a department of the workers file',
      's.json: moves[4].percent: expected a whole number from 1 to 100, saw "101"',
      `s.json: moves[5].kind: expected one of ${kinds}`,
      '',
    ]);
    const broken = await run(...files(), '--what-if', file('b.json', '{'));
    expect(broken.err).toBe('b.json: expected JSON as { "moves": [ … ] }\n');
  });

  test('CSV holds one list', async () => {
    const { code, err } = await run(...files(), '--leaders', '--introductions', '3', '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toContain('--format: expected json or table with more than one list');
  });
});
