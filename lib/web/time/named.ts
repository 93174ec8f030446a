import type { Difference } from './difference';

/** Everybody a difference names, each once. */
export function namedIn({ lines, becameWoven, fellOut, came, went, core }: Difference): ReadonlySet<string> {
  const changed = [...lines.fresh, ...lines.stronger, ...lines.weaker, ...lines.lost];
  return new Set([
    ...changed.flatMap(({ between }) => between),
    ...[...becameWoven, ...fellOut].flatMap(({ id, hangsOn }) => (hangsOn === null ? [id] : [id, hangsOn])),
    ...came,
    ...went,
    ...core.before.pieces.flat(),
    ...core.after.pieces.flat(),
  ]);
}
