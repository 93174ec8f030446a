import { fold } from './fold';
import { neverRecorded } from './never-recorded';
import type { FileProblem } from './problem';

/** Which column of a file (counted from 0) holds a field; a field without a column is not in the file. */
export type Mapping<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** What a file in our own format holds, and what is wrong with its heading. */
export type StrictColumns<Field extends string> = {
  readonly mapping: Mapping<Field>;
  /** Headings we do not know: listed and left out. */
  readonly unknown: readonly string[];
  readonly problems: readonly FileProblem[];
};

/** The columns of a heading that name what must never be recorded, each refused by name. */
export function refusedColumns(heading: readonly string[], line: number): FileProblem[] {
  return heading
    .filter((name) => neverRecorded(name) !== null)
    .map((name) => ({ key: 'columnNeverRecorded', line, column: name, seen: name }));
}

/** Reads the heading of a file in our own format: each field has the column of its own name, once. */
export function strictColumns<Field extends string>(
  heading: readonly string[],
  line: number,
  fields: { readonly [F in Field]: string },
  required: readonly Field[],
): StrictColumns<Field> {
  const fieldOf = new Map((Object.keys(fields) as Field[]).map((field) => [fold(fields[field]), field]));
  const mapping: Partial<Record<Field, number>> = {};
  const problems = refusedColumns(heading, line);
  const unknown: string[] = [];
  heading.forEach((name, index) => {
    const field = fieldOf.get(fold(name));
    if (!field) unknown.push(name);
    else if (mapping[field] !== undefined)
      problems.push({ key: 'columnTwice', line, column: name, seen: name });
    else mapping[field] = index;
  });
  for (const field of required) {
    if (mapping[field] !== undefined) continue;
    problems.push({
      key: 'columnMissing',
      line,
      column: fields[field],
      seen: heading.join(', ').slice(0, 200),
    });
  }
  return {
    mapping,
    problems,
    unknown: unknown.filter((name) => name !== '' && neverRecorded(name) === null),
  };
}
