import type { Finding } from '@/lib/screening/category';
import { screen, screenName, screenNumber } from '@/lib/screening/screen';
import type { WorkerField } from './worker-fields';

/** What a cell of a file seems to say that must never be recorded. */
export type CellScreen = (field: WorkerField, text: string) => readonly Finding[];

const NAMES: ReadonlySet<WorkerField> = new Set(['name', 'firstName', 'lastName', 'lastFirst', 'nickname']);
const NUMBERS: ReadonlySet<WorkerField> = new Set(['fileId', 'phone', 'email']);
const REMEMBERED = 5_000;

/** Screens the cells of one file. Its departments, shifts and tags come again and again: they are remembered until it is read. */
export function screenOfFile(): CellScreen {
  const screened = new Map<string, readonly Finding[]>();
  return (field, text) => {
    if (text === '') return [];
    if (NUMBERS.has(field)) return screenNumber(text);
    if (NAMES.has(field)) return screenName(text);
    const before = screened.get(text);
    if (before) return before;
    const findings = screen(text);
    if (screened.size < REMEMBERED) screened.set(text, findings);
    return findings;
  };
}
