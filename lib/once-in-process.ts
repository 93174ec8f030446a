// Next loads a module once for each of its bundles, pages and routes; this is the one thing they all share.
const shared = globalThis as unknown as { wovenOnce?: Map<string, unknown> };
const made = (shared.wovenOnce ??= new Map());

/** What there is one of in this process, however many bundles ask for it: made when the first of them does. */
export function onceInProcess<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
