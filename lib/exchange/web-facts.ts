import type { WebFacts } from '@/lib/web/facts';
import type { TieRow } from './read-ties';
import type { WorkerRow } from './read-workers';

/** What the rows of workers.csv and ties.csv say, as facts a web is woven from; everybody in the file is in the unit. */
export function webFactsFrom(
  workers: readonly WorkerRow[],
  ties: readonly TieRow[],
  committee: readonly string[] | null,
): WebFacts {
  const members = committee ?? workers.filter((worker) => worker.committee).map(idOf);
  return {
    workers: workers.map((worker) => ({
      id: idOf(worker),
      status: worker.status ?? 'active',
      startedOn: worker.startedOn,
      endedOn: worker.endedOn,
      inUnit: true,
    })),
    ratings: ties.map(({ from, to, voice, trust, ratedOn }) => ({
      between: [from, to],
      voice,
      trust,
      ratedOn,
    })),
    committee: members.map((workerId) => ({ workerId, sinceOn: null, untilOn: null })),
  };
}

function idOf(worker: WorkerRow): string {
  if (worker.fileId === null)
    throw new Error(`line ${worker.line} has no id, and its file was read as one with ids`);
  return worker.fileId;
}
