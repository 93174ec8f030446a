import type { Finding } from '@/lib/screening/category';
import { screen, screenName, screenNumber } from '@/lib/screening/screen';
import type { WorkerField } from './worker-fields';

const NAMES: ReadonlySet<WorkerField> = new Set(['name', 'firstName', 'lastName', 'lastFirst', 'nickname']);
const NUMBERS: ReadonlySet<WorkerField> = new Set(['fileId', 'phone', 'email']);
/** Words of departments, shifts and tags come again and again: so many are remembered, and then forgotten together. */
const REMEMBERED = 5_000;
const screened = new Map<string, readonly Finding[]>();

/** What a cell of a file seems to say that must never be recorded. */
export function screenCell(field: WorkerField, text: string): readonly Finding[] {
  if (text === '') return [];
  if (NUMBERS.has(field)) return screenNumber(text);
  if (NAMES.has(field)) return screenName(text);
  const before = screened.get(text);
  if (before) return before;
  if (screened.size >= REMEMBERED) screened.clear();
  const findings = screen(text);
  screened.set(text, findings);
  return findings;
}
