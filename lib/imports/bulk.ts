import type { KnownWorker, WorkerFacts } from '@/lib/exchange/known-worker';
import type { TieDeed } from '@/lib/exchange/plan-ties';
import type { WorkerDeed } from '@/lib/exchange/plan-workers';
import { voicedPair, type VoicedPair } from '@/lib/ties/pair';
import type { Day } from '@/lib/web/day';
import type { Trust } from '@/lib/web/trust';
import { z } from 'zod';

/** A worker who will be added. */
export type Added = WorkerFacts & { readonly id: string; readonly joins: boolean };

/** A worker who will be changed: all of their facts as they will be. */
export type Changed = WorkerFacts & {
  readonly id: string;
  readonly version: number;
  readonly joins: boolean;
  readonly before: WorkerFacts;
};

/** A rating that will be added. */
export type NewRating = VoicedPair & {
  readonly id: string;
  readonly trust: Trust;
  readonly ratedOn: Day | null;
};

/** The workers a plan adds, each with an id of their own. */
export function addedBy(deeds: readonly WorkerDeed[], newId: () => string): Added[] {
  return deeds.flatMap((deed) =>
    deed.happens === 'add' ? [{ ...deed.facts, id: newId(), joins: deed.row.committee }] : [],
  );
}

/** The workers a plan changes. */
export function changedBy(deeds: readonly WorkerDeed[], versionOf: (id: string) => number): Changed[] {
  return deeds.flatMap((deed) => {
    if (deed.happens !== 'update') return [];
    const { worker, changes, joins } = deed;
    const before = factsOf(worker);
    return [{ ...before, ...changes, id: worker.id, version: versionOf(worker.id), joins, before }];
  });
}

/** The ratings a plan adds, between workers by their ids here. */
export function ratingsBy(
  deeds: readonly TieDeed[],
  idOf: (fileId: string) => string,
  newId: () => string,
): NewRating[] {
  return deeds.flatMap(({ happens, row }) => {
    if (happens !== 'add') return [];
    const [from, to] = [idOf(row.from), idOf(row.to)];
    const told = row.voice === 'organizer' ? null : row.voice === 'first' ? from : to;
    return [{ ...voicedPair(from, to, told), id: newId(), trust: row.trust, ratedOn: row.ratedOn }];
  });
}

const text = z.string().nullable();

/** What a changed worker looked like before, and the version the import left them at. */
export const beforeSchema = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    fileId: text,
    name: z.string(),
    nickname: text,
    department: text,
    shift: text,
    jobTitle: text,
    languages: z.array(z.string()),
    phone: text,
    email: text,
    tags: z.array(z.string()),
    status: z.string(),
    startedOn: text,
    statusOn: text,
  }),
);

function factsOf(worker: KnownWorker): WorkerFacts {
  const { fileId, name, nickname, department, shift, jobTitle, languages, phone, email, tags } = worker;
  const { status, startedOn, statusOn } = worker;
  const said = { fileId, name, nickname, department, shift, jobTitle, languages, phone, email, tags };
  return { ...said, status, startedOn, statusOn };
}
