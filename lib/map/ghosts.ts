import type { WebFacts } from '@/lib/web/facts';

const HERE: ReadonlySet<string> = new Set(['active', 'on_leave']);

/**
 * The facts as if nobody had gone whom the reader knows, and how many have: to draw those who left, were fired or promoted
 * out beside the web.
 */
export function withGhosts(
  facts: WebFacts,
  isKnown: (id: string) => boolean,
): { readonly facts: WebFacts; readonly count: number } {
  const isGhost = ({ id, status }: WebFacts['workers'][number]) => !HERE.has(status) && isKnown(id);
  const workers = facts.workers.map((worker) =>
    isGhost(worker) ? { ...worker, status: 'active' as const, endedOn: null, inUnit: true } : worker,
  );
  const count = facts.workers.filter(isGhost).length;
  return { facts: { ...facts, workers }, count };
}
