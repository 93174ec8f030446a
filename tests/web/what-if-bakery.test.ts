import { describe, expect, it } from 'vitest';
import { analyze } from '@/lib/web/analyze';
import type { Floor, Grouping } from '@/lib/web/floor';
import { nextMoves } from '@/lib/web/what-if/next-moves';
import type { Move } from '@/lib/web/what-if/scenario';
import { RUNS } from '@/lib/web/what-if/turnover';
import { whatIf } from '@/lib/web/what-if/what-if';
import { bakeryWeb } from './bakery';

const NOWHERE: Grouping = { groups: 0, of: new Map() };
/** Nights are Teresa, Amos, Pia and Quin; days Omar, Ruth, Lin; nobody wrote down when the others work. */
const SHIFTS: Grouping = {
  groups: 2,
  of: new Map<string, readonly number[]>([
    ...['omar', 'ruth', 'lin'].map((id) => [id, [0]] as const),
    ...['teresa', 'amos', 'pia', 'quin'].map((id) => [id, [1]] as const),
  ]),
};
const floor: Floor = { department: NOWHERE, shift: SHIFTS, language: NOWHERE, tag: NOWHERE };
const web = bakeryWeb();
const analysis = analyze(web);
const play = (...moves: Move[]) => whatIf({ web, analysis, floor }, { moves });

describe('at the bakery', () => {
  it('strands three who hung by Teresa', () => {
    const found = play({ kind: 'take-out', people: ['teresa'] });
    expect(found.stranded).toEqual([
      { id: 'amos', hungOn: ['teresa'] },
      { id: 'pia', hungOn: ['teresa'] },
      { id: 'quin', hungOn: ['teresa'] },
    ]);
    // Lin is left with one solid line, to Omar.
    expect(found.fallen).toEqual(['lin']);
    expect(found.before).toMatchObject({ workers: 14, woven: 4, reached: 9, pieces: 3, largestPiece: 7 });
    expect(found.after).toMatchObject({ workers: 13, woven: 2, reached: 5, pieces: 4, largestPiece: 3 });
    expect(found.after.standings).toMatchObject({
      'one-solid-line': 2,
      'one-person-away': 0,
      'cut-off': 4,
      'thin-lines-only': 2,
    });
    expect(found.after.core).toEqual({ k: 1, people: 9 });
    expect(found.before.core).toEqual({ k: 2, people: 5 });
  });

  it('says both by whom somebody hung, where both are taken out', () => {
    const { stranded } = play({ kind: 'take-out', people: ['omar', 'teresa'] });
    expect(stranded.find(({ id }) => id === 'lin')).toEqual({ id: 'lin', hungOn: ['omar', 'teresa'] });
  });

  it('leaves nobody anything to hold to when the whole committee is gone', () => {
    const found = play({ kind: 'take-out', people: ['teresa', 'omar', 'ruth', 'gus'] });
    expect(found.anchor).toEqual({ ...analysis.anchor, left: 0 });
    expect(found.after).toMatchObject({ workers: 10, woven: 0, reached: 0 });
    expect(found.stranded.map(({ id }) => id)).toEqual(['amos', 'hana', 'lin', 'pia', 'quin']);
  });

  it('takes out those who hold or who are tied most, and leads who are made supervisors', () => {
    expect(play({ kind: 'most-held', count: 2 }).takenOut).toEqual(['gus', 'teresa']);
    expect(play({ kind: 'most-held', count: 9 }).takenOut).toEqual(['gus', 'teresa']);
    // Teresa has five solid lines, Omar three.
    expect(play({ kind: 'most-tied', count: 2 }).takenOut).toEqual(['omar', 'teresa']);
    expect(play({ kind: 'promote', person: 'lin' }).takenOut).toEqual(['lin']);
    expect(play({ kind: 'take-out', people: ['marta'] }).takenOut).toEqual([]);
  });

  it('closes the day shift', () => {
    const found = play({ kind: 'group', division: 'shift', group: 0 });
    expect(found.takenOut).toEqual(['lin', 'omar', 'ruth']);
    expect(found.stranded).toEqual([]);
    // Only Gus is left beside Teresa, and no route joins them.
    expect(found.after.standings['lone-anchor']).toBe(2);
  });

  it('sows distrust between the shifts', () => {
    const found = play({ kind: 'sow-across', division: 'shift' });
    // Teresa–Omar 1→2, Lin–Teresa 3→4 (no longer solid), Amos–Ruth 4→5.
    expect(found.weakened).toBe(3);
    expect(found.stranded).toEqual([]);
    expect(found.fallen).toEqual(['lin']);
  });

  it('sows distrust around Teresa, and who hung by her weakest solid line still hangs by Pia', () => {
    const found = play({ kind: 'sow-around', people: ['teresa'] });
    expect(found.weakened).toBe(5);
    expect(found.stranded).toEqual([]);
    expect(found.after.standings['one-solid-line']).toBe(3 + 1);
  });

  it('fires Teresa first, then Gus, then whoever has most lines left', () => {
    const { moves } = nextMoves({ web, analysis }, { steps: 3 });
    expect(moves).toEqual([
      { id: 'teresa', strands: 3, reached: 5, woven: 2 },
      { id: 'gus', strands: 1, reached: 3, woven: 2 },
      { id: 'omar', strands: 1, reached: 1, woven: 0 },
    ]);
  });
});

describe('leaving at random', () => {
  const leave = (percent: number, seed: number) => play({ kind: 'turnover', percent, seed }).turnover!;

  it('is the same for the same seed and another for another', () => {
    expect(leave(20, 7)).toEqual(leave(20, 7));
    expect(leave(20, 7)).not.toEqual(leave(20, 8));
  });

  it('takes as many as were asked for, at least one, at most all', () => {
    expect([1, 20, 50, 100].map((percent) => leave(percent, 1).leaving)).toEqual([1, 3, 7, 14]);
    expect(leave(100, 1)).toMatchObject({
      left: 0,
      woven: { median: 0, high: 0 },
      reached: { high: 0 },
      stranded: { high: 0 },
    });
  });

  it('lies between losing nobody that matters and losing whom it hurts most', () => {
    const { woven, reached, stranded, runs, oftenest } = leave(7, 3);
    expect(runs).toBe(RUNS);
    // One leaves in each run: losing Teresa strands three, losing most others nobody.
    expect([stranded.low, stranded.median]).toEqual([0, 0]);
    expect(stranded.high).toBe(3);
    expect(woven.low).toBeLessThanOrEqual(woven.median);
    expect(reached.high).toBe(9);
    // Hana hangs by Gus; Amos, Pia and Quin by Teresa: nobody else is ever stranded by one who leaves.
    expect(oftenest.map(({ id }) => id).sort()).toEqual(['amos', 'hana', 'pia', 'quin']);
    for (const { stranded: times, stayed } of oftenest) expect(times).toBeLessThan(stayed);
  });

  it('is drawn from those the other moves left', () => {
    const found = play({ kind: 'take-out', people: ['teresa'] }, { kind: 'turnover', percent: 10, seed: 1 });
    expect(found.turnover).toMatchObject({ leaving: 1, left: 12 });
    expect(found.turnover!.reached.high).toBeLessThanOrEqual(found.after.reached);
  });
});
