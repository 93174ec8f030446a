import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownWorker } from '@/lib/exchange/known-worker';
import { factsOf, planWorkers, type WorkerPlan } from '@/lib/exchange/plan-workers';
import type { WorkerRow } from '@/lib/exchange/read-workers';
import type { Day } from '@/lib/web/day';

const SILENT: Omit<WorkerRow, 'line' | 'lastLine'> = {
  fileId: null,
  name: 'Ana Rivera',
  nickname: null,
  department: null,
  shift: null,
  jobTitle: null,
  languages: [],
  phone: null,
  email: null,
  tags: [],
  status: null,
  startedOn: null,
  endedOn: null,
  committee: false,
};

const rowsOf = (...rows: Partial<WorkerRow>[]): WorkerRow[] =>
  rows.map((row, index) => ({ ...SILENT, line: index + 2, lastLine: index + 2, ...row }));

const known = (worker: Partial<KnownWorker>): KnownWorker => {
  const { endedOn: _endedOn, committee: _committee, ...silent } = SILENT;
  return { ...silent, id: 'k1', status: 'active', statusOn: null, onCommittee: false, ...worker };
};

const told = ({ deeds, refused }: WorkerPlan) =>
  [
    ...deeds.map((deed) => [deed.row.line, deed.happens === 'update' ? deed.changes : deed.happens] as const),
    ...refused.map((row) => [row.line, row.problems[0]?.key] as const),
  ]
    .sort(([one], [other]) => one - other)
    .map(([, what]) => what);

/** The workers after a plan was carried out: the obvious way. */
function carryOut(plan: WorkerPlan, before: readonly KnownWorker[]): KnownWorker[] {
  const after = new Map(before.map((worker) => [worker.id, worker]));
  for (const deed of plan.deeds) {
    if (deed.happens === 'add') {
      const id = `new ${after.size}`;
      after.set(id, { ...factsOf(deed.row), id, onCommittee: deed.row.committee });
    } else if (deed.happens === 'update') {
      const onCommittee = deed.worker.onCommittee || deed.joins;
      after.set(deed.worker.id, { ...deed.worker, ...deed.changes, onCommittee });
    }
  }
  return [...after.values()];
}

describe('who a row is', () => {
  test('the id decides, whatever the name', () => {
    const plan = planWorkers(rowsOf({ fileId: 'w1', name: 'Ana Rivera-Cruz' }), [known({ fileId: 'w1' })]);
    expect(told(plan)).toEqual([{ name: 'Ana Rivera-Cruz' }]);
  });

  test('without an id the name, accents and case aside, where nothing speaks against it', () => {
    const file = rowsOf({ name: 'ANA RIVERÁ', department: 'pack', phone: '555-0100' });
    expect(told(planWorkers(file, [known({ department: 'pick' })]))).toEqual([
      { name: 'ANA RIVERÁ', department: 'pack', phone: '555-0100' },
    ]);
    expect(told(planWorkers(file, [known({ phone: '555-0199' })]))).toEqual(['add']);
    expect(told(planWorkers(file, [known({ phone: '+1 (555) 555-0100', name: 'Ana Rivera' })]))).toEqual([
      'add',
    ]);
  });

  test('an id is taken on by somebody recorded without one', () => {
    expect(told(planWorkers(rowsOf({ fileId: 'w7' }), [known({})]))).toEqual([{ fileId: 'w7' }]);
    expect(told(planWorkers(rowsOf({ fileId: 'w7' }), [known({ fileId: 'w1' })]))).toEqual(['add']);
  });

  test('of several with one name the phone tells, else the department and shift, else nobody is guessed', () => {
    const two = [
      known({ id: 'k1', department: 'pick', phone: '555-0101' }),
      known({ id: 'k2', department: 'pack', phone: '555-0102' }),
    ];
    const lines = (row: Partial<WorkerRow>) => planWorkers(rowsOf(row), two);
    expect(lines({ phone: '5550102' }).deeds[0]).toMatchObject({ worker: { id: 'k2' } });
    expect(lines({ department: 'pick' }).deeds[0]).toMatchObject({ worker: { id: 'k1' } });
    expect(told(planWorkers(rowsOf({}), [known({ id: 'k1' }), known({ id: 'k2' })]))).toEqual([
      'severalCouldBe',
    ]);
  });

  test('two of one name in a file are two if they work elsewhere, and one if nothing tells them apart', () => {
    expect(
      told(planWorkers(rowsOf({ department: 'pick' }, { department: 'pack' }, { department: 'pack' }), [])),
    ).toEqual(['add', 'add', 'sameAsLine']);
  });

  test('one person is not met twice', () => {
    const file = rowsOf({ fileId: 'w1' }, { phone: '555-0101' });
    expect(told(planWorkers(file, [known({ fileId: 'w1', phone: '555-0101' })]))).toEqual([
      'same',
      'sameAsLine',
    ]);
  });
});

describe('what a row changes', () => {
  test('an empty cell erases nothing; tags are added to; languages are replaced; nobody leaves the committee', () => {
    const worker = known({ department: 'pick', languages: ['english'], tags: ['met'], onCommittee: true });
    const row = { languages: ['spanish'], tags: ['driver'], committee: false };
    expect(told(planWorkers(rowsOf(row), [worker]))).toEqual([
      { languages: ['spanish'], tags: ['met', 'driver'] },
    ]);
  });

  test('an end without a status means they left; beside an active status it contradicts', () => {
    const ended = '2026-05-01' as Day;
    expect(factsOf(rowsOf({ endedOn: ended })[0]!)).toMatchObject({ status: 'left', statusOn: ended });
    expect(told(planWorkers(rowsOf({ endedOn: ended, status: 'fired' }), [known({})]))).toEqual([
      { status: 'fired', statusOn: ended },
    ]);
    expect(told(planWorkers(rowsOf({ endedOn: ended, status: 'active' }), []))).toEqual(['endedButActive']);
  });
});

describe('for any file and roster', () => {
  const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values);
  const row = fc.record({
    fileId: maybe('w1', 'w2', 'w3'),
    name: fc.constantFrom('Ana Rivera', 'ana rivera', 'Luis', 'Rosa'),
    department: maybe('pick', 'pack'),
    shift: maybe('day', 'night'),
    phone: maybe('555-0101', '(555) 0101', '555-0102'),
    email: maybe('a@x', 'b@x'),
    status: maybe('active' as const, 'left' as const),
    endedOn: maybe('2026-05-01' as Day),
    tags: fc.subarray(['met', 'driver']),
    committee: fc.boolean(),
  });
  const file = fc
    .array(row, { maxLength: 12 })
    .map((rows) => rowsOf(...rows))
    // Ids are unique in a file: readWorkers refuses the second.
    .map((rows) =>
      rows.filter(
        (one, index) => one.fileId === null || rows.findIndex((two) => two.fileId === one.fileId) === index,
      ),
    );

  test('every row is a deed or a refusal, and no two rows touch one person', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const roster = carryOut(planWorkers(first, []), []);
        const plan = planWorkers(second, roster);
        expect(plan.deeds.length + plan.refused.length).toBe(second.length);
        const touched = plan.deeds.flatMap((deed) => (deed.happens === 'add' ? [] : [deed.worker.id]));
        expect(new Set(touched).size).toBe(touched.length);
      }),
      { numRuns: 500 },
    );
  });

  const changes = (plan: WorkerPlan) => plan.deeds.filter((deed) => deed.happens !== 'same');

  test('the same file again changes nothing where nobody else has the name', () => {
    const names = (rows: readonly WorkerRow[]) => rows.map((one) => one.name.toLowerCase());
    const areAlone = (rows: readonly WorkerRow[]) => new Set(names(rows)).size === rows.length;
    const alone = file.map((rows) => rows.slice(0, 4)).filter(areAlone);
    fc.assert(
      fc.property(alone, alone, (first, second) => {
        const roster = carryOut(planWorkers(first, []), []);
        const after = carryOut(planWorkers(second, roster), roster);
        expect(changes(planWorkers(second, after))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the same file again into a roster that it made changes nothing, even where names come twice', () => {
    fc.assert(
      fc.property(file, (rows) => {
        const roster = carryOut(planWorkers(rows, []), []);
        expect(changes(planWorkers(rows, roster))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
