/** What is known of the database now, in this process. On `globalThis` because Next loads a module once for each of its bundles. */
const held = globalThis as unknown as { wovenAway?: { isAway: boolean } };
const known = (held.wovenAway ??= { isAway: false });

/** Whether the database was looked for and not found, and nobody has found it since. */
export function isKnownAway(): boolean {
  return known.isAway;
}

/** Says that the database is away, or back. */
export function setKnownAway(isAway: boolean): void {
  known.isAway = isAway;
}
