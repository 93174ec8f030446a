/**
 * Checks the history of what many hands did at once, in the manner of Jepsen: what each was told, against all that was
 * kept. A deed whose answer was lost (`unknown`) may have been done or not, but never half and never twice.
 */

/** What somebody was told: done, not done, or nothing. Moments are of one clock, in milliseconds. */
export type Told = {
  readonly outcome: 'done' | 'refused' | 'unknown';
  readonly begunAt: number;
  readonly endedAt: number;
};

/** An edit that began from one version of a record. */
export type Edit = Told & {
  readonly record: string;
  readonly base: number;
  /** What it wrote: no two edits write the same. */
  readonly wrote: string;
  /** What a refused one was shown as the present record. */
  readonly shown?: { readonly version: number; readonly text: string };
};

/** Every version a record ever had, the first one first. */
export type Versions = ReadonlyMap<string, readonly string[]>;

/** What is wrong with a history of edits: overwritten, lost, done twice, from nowhere, out of order, or told wrongly. */
export function editFaults(edits: readonly Edit[], versions: Versions): readonly string[] {
  return [
    ...edits.flatMap((edit) => toldFaults(edit, versions.get(edit.record) ?? [])),
    ...[...versions].flatMap(([record, texts]) =>
      versionFaults(
        record,
        texts,
        edits.filter((edit) => edit.record === record),
      ),
    ),
  ];
}

function toldFaults({ record, base, wrote, outcome, shown }: Edit, texts: readonly string[]): string[] {
  const told = `${record}: what ${outcome === 'done' ? 'was acknowledged' : 'was refused'} on version ${String(base)}`;
  if (outcome === 'done' && texts[base] !== wrote) return [`${told} is not version ${String(base + 1)}`];
  if (outcome !== 'refused') return [];
  const faults = texts.includes(wrote) ? [`${told} was written all the same`] : [];
  if (!shown) return faults;
  if (shown.version <= base) faults.push(`${told} was shown no newer version`);
  if (texts[shown.version - 1] !== shown.text)
    faults.push(`${told} was shown what version ${String(shown.version)} never said`);
  return faults;
}

function versionFaults(record: string, texts: readonly string[], edits: readonly Edit[]): string[] {
  const faults: string[] = [];
  const writers = texts.map((text, at) => {
    if (texts.indexOf(text) !== at)
      faults.push(`${record}: version ${String(at + 1)} says again what one before said`);
    const writer = edits.find((edit) => edit.wrote === text);
    if (at > 0 && !writer) faults.push(`${record}: nobody wrote version ${String(at + 1)}`);
    if (at > 0 && writer && writer.base !== at)
      faults.push(`${record}: version ${String(at + 1)} was written over version ${String(writer.base)}`);
    return writer;
  });
  // What was begun after another was acknowledged comes after it.
  let begunLatest = -Infinity;
  for (const [at, writer] of writers.entries()) {
    if (!writer) continue;
    if (writer.outcome === 'done' && writer.endedAt < begunLatest)
      faults.push(
        `${record}: version ${String(at + 1)} was acknowledged before one that precedes it was begun`,
      );
    begunLatest = Math.max(begunLatest, writer.begunAt);
  }
  return faults;
}

/** Something added, by a mark that nothing else carries. */
export type Added = Told & { readonly kind: string; readonly mark: string };

/** A row that is there: its mark, and how many of each thing that belongs to it are. */
export type Kept = { readonly kind: string; readonly mark: string; readonly parts: string };

/** What is wrong with what was added: lost, done twice, refused and done, from nowhere, or half there. */
export function addedFaults(
  added: readonly Added[],
  kept: readonly Kept[],
  whole: Readonly<Record<string, string>>,
): readonly string[] {
  const rows = new Map<string, number>();
  for (const { kind, mark } of kept) rows.set(`${kind} ${mark}`, (rows.get(`${kind} ${mark}`) ?? 0) + 1);
  const known = new Set(added.map(({ kind, mark }) => `${kind} ${mark}`));
  return [
    ...added.flatMap(({ kind, mark, outcome }) => {
      const there = rows.get(`${kind} ${mark}`) ?? 0;
      if (outcome === 'done' && there === 0) return [`${kind} ${mark} was acknowledged and is lost`];
      if (outcome === 'refused' && there > 0) return [`${kind} ${mark} was refused and is there`];
      return there > 1 ? [`${kind} ${mark} is there ${String(there)} times`] : [];
    }),
    ...[...rows.keys()].filter((row) => !known.has(row)).map((row) => `${row} is there and nobody added it`),
    ...kept
      .filter(({ kind, parts }) => parts !== whole[kind])
      .map(({ kind, mark, parts }) => `${kind} ${mark} is half there: ${parts}`),
  ];
}

/** A session that was ended; and something that was read with one. */
export type Ended = Told & { readonly session: string };
export type Read = { readonly session: string; readonly begunAt: number; readonly answered: boolean };

/** What was read with a session after somebody was told that it is ended. */
export function sessionFaults(ended: readonly Ended[], reads: readonly Read[]): readonly string[] {
  return ended
    .filter(({ outcome }) => outcome === 'done')
    .flatMap(({ session, endedAt }) =>
      reads
        .filter((read) => read.session === session && read.answered && read.begunAt > endedAt)
        .map(() => `session ${session} read after its end was acknowledged`),
    );
}

/** What stands in the log at a moment: its last event, how many of its events changed the web, and the web's revision. */
export type LogState = {
  readonly last: number;
  readonly events: number;
  readonly changes: number;
  readonly revision: number;
};

/** What is wrong with a log over time: events missing, or a revision that did not rise by one with each change. */
export function logFaults(states: readonly LogState[]): readonly string[] {
  const [first] = states;
  return states.flatMap(({ last, events, changes, revision }, at) => {
    const before = states[at - 1];
    return [
      ...(events === last ? [] : [`the log says ${String(last)} and holds ${String(events)} events`]),
      ...(first && revision - first.revision !== changes - first.changes
        ? [
            `${String(changes - first.changes)} changes moved the revision by ${String(revision - first.revision)}`,
          ]
        : []),
      ...(before && (last < before.last || revision < before.revision)
        ? ['the log or the revision went back']
        : []),
    ];
  });
}
