import type { Category } from '@/lib/screening/category';

/** What can be wrong with a file or a line of it; the words stand in `problems.import` of the messages. */
export const FILE_PROBLEMS = [
  'fileEmpty',
  'fileNotText',
  'fileHeadingBroken',
  'columnMissing',
  'columnTwice',
  'columnNeverRecorded',
  'quoteNeverCloses',
  'quoteMisplaced',
  'tooFewCells',
  'tooManyCells',
  'notUtf8',
  'controlCharacter',
  'idMissing',
  'idTwice',
  'idUnknown',
  'idLooksLikeGovernmentNumber',
  'nameMissing',
  'textTooLong',
  'listTooLong',
  'statusUnknown',
  'yesNoUnknown',
  'dayImpossible',
  'dayAmbiguous',
  'dayInFuture',
  'endedBeforeStarted',
  'endedButActive',
  'phoneImpossible',
  'emailImpossible',
  'trustImpossible',
  'voiceUnknown',
  'pairOfOne',
  'severalCouldBe',
  'sameAsLine',
  'saysImmigration',
  'saysBirthplace',
  'saysGovernmentNumber',
  'saysRace',
  'saysReligion',
  'saysHealth',
  'saysPregnancy',
  'saysSexuality',
  'saysGender',
  'saysCriminalRecord',
  'saysPoliticalParty',
  'saysChildren',
  'saysMedicalLeave',
] as const;

export type FileProblemKey = (typeof FILE_PROBLEMS)[number];

/** The problem of a cell that seems to say what must never be recorded. */
export function saysProblem(category: Category): FileProblemKey {
  return `says${category[0]?.toUpperCase() ?? ''}${category.slice(1)}` as FileProblemKey;
}

/** Whether what was seen may stand in a file somebody keeps: never what must not be recorded. */
export function mayBeKept(key: FileProblemKey): boolean {
  return !key.startsWith('says');
}

/**
 * One thing wrong in a file: where, and what was seen there. What was expected follows from the key.
 * `seen` may hold a name or a phone number: it is for the page of whoever brought the file, and goes to no log
 * and no terminal unless `mayBeRepeated` says so.
 */
export type FileProblem = {
  readonly key: FileProblemKey;
  /** The first physical line of the row, counted from 1. */
  readonly line: number;
  /** The heading of the column as the file has it; null when the whole line is meant. */
  readonly column: string | null;
  readonly seen: string;
  /** A number the message needs: how many cells were expected, which other line is meant, how long it may be. */
  readonly number?: number;
};

/** A row that is not taken, with every reason. It stands on the lines `line` … `lastLine`. */
export type RefusedRow = {
  readonly line: number;
  readonly lastLine: number;
  readonly problems: readonly FileProblem[];
};

const NEVER_PERSONAL: ReadonlySet<FileProblemKey> = new Set([
  'columnMissing',
  'columnTwice',
  'columnNeverRecorded',
  'tooFewCells',
  'tooManyCells',
  'idTwice',
  'idUnknown',
  'statusUnknown',
  'yesNoUnknown',
  'dayImpossible',
  'dayAmbiguous',
  'dayInFuture',
  'endedBeforeStarted',
  'endedButActive',
  'trustImpossible',
  'voiceUnknown',
  'pairOfOne',
]);

/** Whether what was seen is fit for a terminal or a log: a heading, an id, a number or a day, never a name. */
export function mayBeRepeated(key: FileProblemKey): boolean {
  return NEVER_PERSONAL.has(key);
}

const LONGEST_SEEN = 40;

/** A cell as it may be repeated to the reader: on one line, without control characters, cut short. */
export function asSeen(text: string): string {
  const flat = text.slice(0, LONGEST_SEEN * 4).replace(/[\p{C}\s]+/gu, ' ');
  return flat.length <= LONGEST_SEEN ? flat : `${flat.slice(0, LONGEST_SEEN - 1)}…`;
}
