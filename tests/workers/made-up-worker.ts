import fc from 'fast-check';
import { addDays, parseDay, type Day } from '@/lib/web/day';
import { WORKER_STATUSES } from '@/lib/web/facts';
import type { RosterWorker } from '@/lib/workers/roster-worker';

const NOTHING: RosterWorker = {
  id: 'w1',
  fileId: null,
  known: true,
  name: 'Ruth Adeyemi-Cole',
  nickname: null,
  department: null,
  shift: null,
  jobTitle: null,
  languages: [],
  phone: null,
  email: null,
  tags: [],
  status: 'active',
  inUnit: true,
  startedOn: null,
  statusOn: null,
  version: 1,
  onCommittee: false,
  lastSpokenOn: null,
  lastSpokenBy: null,
  support: 0,
};

/** A made-up coworker about whom only this is known. */
export function madeUpWorker(known: Partial<RosterWorker>): RosterWorker {
  return { ...NOTHING, ...known };
}

const daysAgo = fc.integer({ min: 0, max: 400 }).map((back) => addDays(parseDay('2026-11-20') as Day, -back));

/** A roster of made-up coworkers, whose names collide often. */
export const workersArbitrary: fc.Arbitrary<readonly RosterWorker[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      name: fc.constantFrom('Núñez', 'nunez', 'Amos', 'أحمد', 'Nu', 'Teresa Núñez', 'Zoë'),
      nickname: fc.constantFrom(null, 'Tere', 'Nuca'),
      department: fc.constantFrom(null, 'Pick', 'Pack'),
      shift: fc.constantFrom(null, 'Days', 'Nights'),
      languages: fc.subarray(['Arabic', 'English']),
      phone: fc.constantFrom(null, '201-555-0142', '٠١٤٢'),
      status: fc.constantFrom(...WORKER_STATUSES),
      onCommittee: fc.boolean(),
      lastSpokenOn: fc.option(daysAgo),
      startedOn: fc.option(daysAgo),
    })
    .map(madeUpWorker),
  { selector: (worker) => worker.id, maxLength: 130 },
);
