import type { WebFacts, WorkerStatus } from '@/lib/web/facts';

const HERE: ReadonlySet<WorkerStatus> = new Set(['active', 'on_leave']);

/** The facts as if nobody had gone whom the reader knows: to draw those who left, were fired or promoted out beside the web. */
export function withGhosts(facts: WebFacts, isKnown: (id: string) => boolean): WebFacts {
  const workers = facts.workers.map((worker) =>
    isGhost(worker) && isKnown(worker.id)
      ? { ...worker, status: 'active' as const, endedOn: null, inUnit: true }
      : worker,
  );
  return { ...facts, workers };
}

/** How many of these have gone. */
export function countGhosts(workers: readonly { readonly status: WorkerStatus }[]): number {
  return workers.filter(isGhost).length;
}

function isGhost({ status }: { readonly status: WorkerStatus }): boolean {
  return !HERE.has(status);
}
