/** How many people one picture holds so that it can be read and drawn fluently; a larger web is drawn in parts. */
export const MOST_DRAWN = 1_000;

/** The part of a web that is asked for: everybody of a department, a shift, a language, or of several at once. */
export type MapPart = { readonly department: string; readonly shift: string; readonly language: string };

/** No narrowing at all. */
export const WHOLE: MapPart = { department: '', shift: '', language: '' };

type Placed = {
  readonly department: string | null;
  readonly shift: string | null;
  readonly languages: readonly string[];
};

/** Whether anything is asked for. */
export function isWhole({ department, shift, language }: MapPart): boolean {
  return department === '' && shift === '' && language === '';
}

/** Whether somebody belongs to a part. */
export function isInPart(worker: Placed, { department, shift, language }: MapPart): boolean {
  return (
    (department === '' || worker.department === department) &&
    (shift === '' || worker.shift === shift) &&
    (language === '' || worker.languages.includes(language))
  );
}

/** A crew, a department on a shift, and how many of it there are: what to choose from. */
export type Crew = { readonly department: string; readonly shift: string; readonly people: number };

/** The crews of a workplace, the largest first, then by their words. */
export function crewsOf(workers: readonly Placed[]): readonly Crew[] {
  const crews = new Map<string, Crew>();
  for (const { department, shift } of workers) {
    const key = JSON.stringify([department ?? '', shift ?? '']);
    const people = (crews.get(key)?.people ?? 0) + 1;
    crews.set(key, { department: department ?? '', shift: shift ?? '', people });
  }
  return [...crews.values()].sort(
    (a, b) => b.people - a.people || compare(a.department, b.department) || compare(a.shift, b.shift),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
