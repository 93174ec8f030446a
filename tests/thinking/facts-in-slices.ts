import type { WebFacts } from '@/lib/web/facts';
import type { FactSlice } from '@/lib/web/thinking/fact-slices';

/** An id as long as the database's, in the same order as short ones. */
export function idOf(short: string): string {
  return short.padStart(36, '0');
}

/** The same facts with ids as long as the database's, and an ending only of those who are gone: as the database has them. */
export function withLongIds({ workers, ratings, committee }: WebFacts): WebFacts {
  const isHere = (status: string) => status === 'active' || status === 'on_leave';
  return {
    workers: workers.map((worker) => ({
      ...worker,
      id: idOf(worker.id),
      endedOn: isHere(worker.status) ? null : worker.endedOn,
    })),
    ratings: ratings.map(({ between: [one, other], ...rating }) => ({
      ...rating,
      between: [idOf(one), idOf(other)],
    })),
    committee: committee.map((seat) => ({ ...seat, workerId: idOf(seat.workerId) })),
  };
}

/** Facts as the database hands them on, in slices of so many rows. */
export function* slicesOf({ workers, ratings, committee }: WebFacts, size: number): Generator<FactSlice> {
  const blank = ' '.repeat(10);
  const rowsOfWorkers = workers.map(
    ({ id, status, startedOn, endedOn, inUnit }) =>
      `${id}${status.padEnd(12)}${startedOn ?? blank}${endedOn ?? blank}${inUnit ? 't' : 'f'}`,
  );
  const rowsOfRatings = ratings.map(
    ({ between, voice, trust, ratedOn }) =>
      `${between.join('')}${voice.slice(0, 1)}${String(trust)}${ratedOn ?? blank}`,
  );
  yield { of: 'committee', seats: committee };
  for (let start = 0; start < workers.length; start += size)
    yield { of: 'workers', rows: rowsOfWorkers.slice(start, start + size).join('') };
  for (let start = 0; start < ratings.length; start += size)
    yield { of: 'ratings', rows: rowsOfRatings.slice(start, start + size).join('') };
}
