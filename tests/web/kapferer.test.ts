import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { activeWorker, day } from '@/tests/arbitraries';
import { analyze } from '@/lib/web/analyze';
import { parseDay } from '@/lib/web/day';
import type { RatingFact } from '@/lib/web/facts';
import { weave } from '@/lib/web/weave';

const FOLDER = path.join(import.meta.dirname, '../fixtures/kapferer');

function rowsOf(file: string): string[][] {
  const [, ...rows] = readFileSync(path.join(FOLDER, file), 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => row.split(','));
}

function tailors(ties: string) {
  const ratings = rowsOf(ties).map(([from = '', to = '', trust, ratedOn = '']): RatingFact => ({
    between: [from, to],
    voice: 'organizer',
    trust: Number(trust) as RatingFact['trust'],
    ratedOn: parseDay(ratedOn),
  }));
  const workers = rowsOf('workers.csv').map(([id = '']) => activeWorker(id));
  return analyze(weave({ workers, ratings, committee: [] }, { on: day('1966-12-31'), solidThreshold: 3 }))
    .summary;
}

describe('Kapferer’s tailors', () => {
  it('were 36 of 39 woven before the strike that failed', () => {
    const { workers, woven, resilience, solidarity } = tailors('ties-before.csv');
    expect([workers, woven]).toEqual([39, 36]);
    expect(resilience.R).toBeCloseTo(0.309, 3);
    expect(solidarity.S).toBeCloseTo(0.402, 3);
  });

  it('were all woven before the one that won', () => {
    const { workers, woven, resilience, solidarity } = tailors('ties-after.csv');
    expect([workers, woven]).toEqual([39, 39]);
    expect(resilience.R).toBeCloseTo(0.368, 3);
    expect(solidarity.S).toBeCloseTo(0.494, 3);
  });
});
