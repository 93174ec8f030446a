/** Keeps an entry as the newest of a map, and no more than so many: the one kept longest ago goes first. */
export function keepNewest<V>(entries: Map<string, V>, key: string, value: V, most: number): void {
  entries.delete(key);
  entries.set(key, value);
  for (const oldest of entries.keys()) {
    if (entries.size <= most) break;
    entries.delete(oldest);
  }
}
