import type { WebFacts } from '@/lib/web/facts';

const HERE: ReadonlySet<string> = new Set(['active', 'on_leave']);

/** The facts as if nobody had gone, and how many have: to draw those who left, were fired or promoted out beside the web. */
export function withGhosts(facts: WebFacts): { readonly facts: WebFacts; readonly count: number } {
  const workers = facts.workers.map((worker) =>
    HERE.has(worker.status) ? worker : { ...worker, status: 'active' as const, endedOn: null, inUnit: true },
  );
  const count = facts.workers.filter(({ status }) => !HERE.has(status)).length;
  return { facts: { ...facts, workers }, count };
}
