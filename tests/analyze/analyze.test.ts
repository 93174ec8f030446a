import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '@/lib/web/analysis';
import { bench } from './bench';

const KAPFERER = path.join(import.meta.dirname, '../fixtures/kapferer');
const { file, run } = bench();

async function found(...argv: string[]): Promise<Analysis> {
  const { code, out } = await run(...argv);
  expect(code).toBe(0);
  return JSON.parse(out) as Analysis;
}

describe('the tailors before and after', () => {
  const workers = path.join(KAPFERER, 'workers.csv');

  test('36 of 39 were woven before the strike that failed', async () => {
    const { summary } = await found('--workers', workers, '--ties', path.join(KAPFERER, 'ties-before.csv'));
    expect(summary).toMatchObject({ workers: 39, woven: 36 });
    expect(summary.resilience.R).toBeCloseTo(0.309, 3);
    expect(summary.solidarity.S).toBeCloseTo(0.402, 3);
  });

  test('39 of 39 before the one that won', async () => {
    const { summary } = await found('--workers', workers, '--ties', path.join(KAPFERER, 'ties-after.csv'));
    expect(summary).toMatchObject({ workers: 39, woven: 39 });
    expect(summary.resilience.R).toBeCloseTo(0.368, 3);
    expect(summary.solidarity.S).toBeCloseTo(0.494, 3);
  });
});

// Ruth leads and knows Amos, Ana and Omar well; Ana and Omar know each other; Nadia knows only Amos; Luis and Rosa only
// each other; Yves hangs on one thin line to Ruth; Mei is unknown to all; Hugo left.
const WORKERS = [
  'id,name,status,committee,ended_on',
  'ruth,Ruth Vega,active,yes,',
  'amos,Amos Diallo,,no,',
  'ana,Ana Cruz,active,,',
  'omar,Omar Saleh,on_leave,,',
  'nadia,Nadia Farah,active,,',
  'luis,Luis Okafor,active,,',
  'rosa,Rosa Chen,active,,',
  'yves,Yves Pierre,active,,',
  'mei,Mei Brown,active,,',
  'hugo,Hugo Laurent,left,,2026-06-01',
].join('\n');
const TIES = [
  'from,to,trust,rated_on,told_by',
  'ruth,amos,1,2026-01-10,from',
  'ana,ruth,2,2026-01-10,organizer',
  'ruth,omar,3,2026-02-10,organizer',
  'ana,omar,3,2026-02-10,organizer',
  'amos,nadia,2,2026-03-01,to',
  'luis,rosa,2,,',
  'yves,ruth,4,2026-03-01,from',
  'hugo,ana,1,2026-01-01,from',
].join('\n');

describe('a small workplace', () => {
  test('is found as web.md has it', async () => {
    const analysis = await found(
      '--workers',
      file('workers.csv', WORKERS),
      '--ties',
      file('ties.csv', TIES),
      '--as-of',
      '2026-11-01',
    );
    expect(Object.keys(analysis)).toEqual(['anchor', 'summary', 'workers']);
    expect(analysis.anchor).toEqual({ kind: 'committee', members: ['ruth'] });
    const workers = analysis.workers.map((one) =>
      Object.values(one)
        .map((value) => value ?? '–')
        .join(' '),
    );
    expect(workers).toEqual([
      'mei no-line 0 0 – – 0 0',
      'yves one-thin-line 1 0 4 – 0 0',
      'luis cut-off 1 1 2 – 0 1',
      'rosa cut-off 1 1 2 – 0 1',
      'ruth lone-anchor 4 3 1 – 4 2',
      'nadia one-solid-line 1 1 2 amos 0 1',
      'amos one-person-away 2 2 1 ruth 1 1',
      'ana one-person-away 2 2 2 ruth 0 2',
      'omar one-person-away 2 2 3 ruth 0 2',
    ]);
    expect(Object.keys(analysis.workers[0] ?? {})).toEqual([
      'id',
      'standing',
      'lines',
      'solidLines',
      'bestTrust',
      'hangsOn',
      'holds',
      'core',
    ]);
    const { resilience, solidarity, ...summary } = analysis.summary;
    expect(Object.keys(resilience)).toEqual(['R']);
    expect(solidarity.byTrust).toHaveLength(5);
    expect(summary).toEqual({
      workers: 9,
      lines: { 1: 1, 2: 3, 3: 2, 4: 1, 5: 0 },
      solidLines: 6,
      reached: 5,
      woven: 0,
      standings: {
        'no-line': 1,
        'one-thin-line': 1,
        'thin-lines-only': 0,
        'cut-off': 2,
        'lone-anchor': 1,
        'one-solid-line': 1,
        'one-person-away': 3,
        woven: 0,
      },
      largestHold: { worker: 'ruth', holds: 4 },
      core: { k: 2, members: ['ana', 'omar', 'ruth'] },
      bridges: [
        ['amos', 'nadia'],
        ['amos', 'ruth'],
        ['luis', 'rosa'],
      ],
    });
  });

  test('another committee, threshold and day give another web', async () => {
    const files = ['--workers', file('workers.csv', WORKERS), '--ties', file('ties.csv', TIES)];
    const other = await found(...files, '--committee', 'luis,rosa');
    expect(other.anchor).toEqual({ kind: 'committee', members: ['luis', 'rosa'] });
    expect(other.summary.standings).toMatchObject({ woven: 2, 'cut-off': 5 });
    expect((await found(...files, '--solid', '2')).summary.solidLines).toBe(4);
    const then = await found(...files, '--as-of', '2026-01-31');
    expect(then.summary.workers).toBe(10);
    expect(then.summary.lines).toEqual({ 1: 2, 2: 2, 3: 0, 4: 0, 5: 0 });
  });

  test('as a table and as CSV', async () => {
    const files = ['--workers', file('workers.csv', WORKERS), '--ties', file('ties.csv', TIES)];
    const table = await run(...files, '--format', 'table');
    expect(table.out).toContain('largest hold     4, by ruth');
    expect(table.out).toMatch(/^amos +one-person-away +2 +2 +1 +ruth +1 +1$/m);
    const csv = await run(...files, '--format', 'csv');
    expect(csv.out.split('\n').slice(0, 3)).toEqual([
      'id,standing,lines,solidLines,bestTrust,hangsOn,holds,core',
      'mei,no-line,0,0,,,0,0',
      'yves,one-thin-line,1,0,4,,0,0',
    ]);
  });

  test('an id that is a formula to a spreadsheet is made harmless', async () => {
    const csv = await run(
      '--workers',
      file('w.csv', 'id\n=1+1\n'),
      '--ties',
      file('t.csv', 'from,to,trust\n'),
      '--format',
      'csv',
    );
    expect(csv.out).toContain("'=1+1,no-line");
  });
});
