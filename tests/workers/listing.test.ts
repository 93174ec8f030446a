import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseDay, type Day } from '@/lib/web/day';
import { STANDINGS, type Standing } from '@/lib/web/standing';
import { fold } from '@/lib/workers/fold';
import {
  ORDERS,
  PRESENCES,
  readListQuery,
  SILENCES,
  writeListQuery,
  type ListQuery,
} from '@/lib/workers/list-query';
import { listWorkers, PER_PAGE, silentFor } from '@/lib/workers/listing';
import type { RosterWorker } from '@/lib/workers/roster-worker';
import { madeUpWorker, workersArbitrary } from './made-up-worker';

const TODAY = parseDay('2026-11-20') as Day;
const nothing = readListQuery({});

/** Standings given out by id, so that they need no web. */
function standingOf(id: string): Standing | undefined {
  const place = (id.codePointAt(id.length - 1) ?? 0) % (STANDINGS.length + 1);
  return STANDINGS[place];
}

const found = { standingOf, today: TODAY, locale: 'en' };

const queryArbitrary: fc.Arbitrary<ListQuery> = fc.record({
  sought: fc.constantFrom('', 'nu', 'NÚÑEZ', 'احمد', 'zz', '0142'),
  department: fc.constantFrom('', 'Pick', 'Pack'),
  shift: fc.constantFrom('', 'Days', 'Nights'),
  language: fc.constantFrom('', 'Arabic', 'English'),
  standing: fc.constantFrom('' as const, ...STANDINGS),
  presence: fc.constantFrom(...PRESENCES),
  committee: fc.constantFrom('', 'yes', 'no'),
  silence: fc.constantFrom('' as const, ...SILENCES),
  whose: fc.constantFrom('', 'nobody', 'everybody'),
  assign: fc.constantFrom('' as const, 'yes' as const),
  order: fc.constantFrom(...ORDERS),
  page: fc.integer({ min: 1, max: 9 }),
});

describe('the list of coworkers', () => {
  it('finds Núñez by nunez, أحمد by احمد, and a phone by its last digits', () => {
    const nunez = madeUpWorker({ id: 'a', name: 'Marisol Núñez-Vega', phone: '(201) 555-0142' });
    const ahmad = madeUpWorker({ id: 'b', name: 'أحمد الصباغ' });
    const ids = (sought: string) =>
      listWorkers([nunez, ahmad], { ...nothing, sought }, found).workers.map((worker) => worker.id);
    expect(ids('nunez')).toEqual(['a']);
    expect(ids('vega mari')).toEqual(['a']);
    expect(ids('احمد')).toEqual(['b']);
    expect(ids('555-0142')).toEqual(['a']);
    expect(ids('nobody')).toEqual([]);
  });

  it('leaves out those who are gone unless they are asked for', () => {
    const roster = [
      madeUpWorker({ id: 'a', name: 'Amos' }),
      madeUpWorker({ id: 'b', name: 'Delphine', status: 'fired' }),
      madeUpWorker({ id: 'c', name: 'Nadia', status: 'on_leave' }),
    ];
    const ids = (presence: ListQuery['presence']) =>
      listWorkers(roster, { ...nothing, presence }, found).workers.map((worker) => worker.id);
    expect(ids('here')).toEqual(['a', 'c']);
    expect(ids('fired')).toEqual(['b']);
    expect(ids('all')).toEqual(['a', 'b', 'c']);
  });

  it('knows who has not been spoken to for so many days', () => {
    const spoken = (back: number | null) => ({ lastSpokenOn: back === null ? null : addDays(TODAY, -back) });
    expect(silentFor(spoken(31), '30', TODAY)).toBe(true);
    expect(silentFor(spoken(30), '30', TODAY)).toBe(false);
    expect(silentFor(spoken(400), 'never', TODAY)).toBe(false);
    expect(silentFor(spoken(null), 'never', TODAY)).toBe(true);
    expect(silentFor(spoken(null), '90', TODAY)).toBe(true);
  });

  it('agrees with asking each coworker each question by itself', () => {
    fc.assert(
      fc.property(workersArbitrary, queryArbitrary, (roster, query) => {
        const pages = pagesOf(roster, query);
        const slow = roster.filter((worker) => fits(worker, query));
        expect(pages.map((worker) => worker.id).sort()).toEqual(slow.map((worker) => worker.id).sort());
      }),
    );
  });

  it('puts those last spoken to longest ago first, and the worst standing first', () => {
    fc.assert(
      fc.property(workersArbitrary, (roster) => {
        const silence = pagesOf(roster, { ...nothing, presence: 'all', order: 'silence' }).map(
          (worker) => worker.lastSpokenOn ?? '',
        );
        expect(silence).toEqual(silence.toSorted());
        const ranks = pagesOf(roster, { ...nothing, presence: 'all', order: 'standing' }).map(({ id }) => {
          const standing = standingOf(id);
          return standing === undefined ? STANDINGS.length : STANDINGS.indexOf(standing);
        });
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  it('does not depend on the order in which the roster comes', () => {
    fc.assert(
      fc.property(workersArbitrary, queryArbitrary, (roster, query) => {
        const ids = (workers: typeof roster) =>
          listWorkers(workers, query, found).workers.map(({ id }) => id);
        expect(ids(roster.toReversed())).toEqual(ids(roster));
      }),
    );
  });

  it('shows the last page where a later one is asked for', () => {
    const roster = Array.from({ length: PER_PAGE + 1 }, (_, place) =>
      madeUpWorker({ id: `w${String(place)}` }),
    );
    const { page, pages, workers } = listWorkers(roster, { ...nothing, page: 99 }, found);
    expect([page, pages, workers.length]).toEqual([2, 2, 1]);
  });
});

describe('what is asked for', () => {
  it('comes back from the address as it was written there', () => {
    fc.assert(
      fc.property(queryArbitrary, (query) => {
        const params = Object.fromEntries(new URLSearchParams(writeListQuery(query)));
        expect(readListQuery(params, query.sought)).toEqual(query);
        expect(Object.values(params)).not.toContain(query.sought || 'nothing');
      }),
    );
  });

  it('takes anything at all, and keeps only what it knows', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('sought', 'status', 'sort', 'page', 'standing', 'silent'), fc.string()),
        (params) => {
          const query = readListQuery(params);
          expect(ORDERS).toContain(query.order);
          expect(PRESENCES).toContain(query.presence);
          expect(query.page).toBeGreaterThan(0);
        },
      ),
    );
  });
});

function pagesOf(roster: Parameters<typeof listWorkers>[0], query: ListQuery) {
  const { pages } = listWorkers(roster, { ...query, page: 1 }, found);
  return Array.from({ length: pages }, (_, at) =>
    listWorkers(roster, { ...query, page: at + 1 }, found),
  ).flatMap((page) => page.workers);
}

/** Asks each question by itself; an empty one fits everybody. */
function fits(worker: RosterWorker, query: ListQuery): boolean {
  const { name, nickname, department, shift, languages, phone, status } = worker;
  const text = fold([name, nickname, department, shift, ...languages].join(' '));
  const digits = fold(phone ?? '').replace(/\D/gu, '');
  const presence = ['active', 'on_leave'].includes(status)
    ? ['here', 'all', 'deleted', status]
    : ['all', 'deleted', status];
  const answers: Partial<Record<keyof ListQuery, boolean>> = {
    department: department === query.department,
    shift: shift === query.shift,
    language: languages.includes(query.language),
    standing: standingOf(worker.id) === query.standing,
    committee: worker.onCommittee === (query.committee === 'yes'),
    silence: silentFor(worker, query.silence, TODAY),
    sought: text.includes(fold(query.sought)) || (query.sought === '0142' && digits.includes('0142')),
  };
  const asked = (Object.keys(answers) as (keyof ListQuery)[]).filter((part) => query[part] !== '');
  return presence.includes(query.presence) && asked.every((part) => answers[part]);
}
