/**
 * The group that at least half of these people share, by its number; of equals the smaller number; null where there is none.
 * `groupsOf` says which groups of one division somebody is in.
 */
export function sharedGroup(
  people: readonly string[],
  groupsOf: ReadonlyMap<string, readonly number[]>,
): number | null {
  const counts = new Map<number, number>();
  for (const id of people)
    for (const group of groupsOf.get(id) ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
  const [most] = [...counts].sort(([one, many], [other, more]) => more - many || one - other);
  return most && 2 * most[1] >= people.length ? most[0] : null;
}
