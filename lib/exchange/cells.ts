import { WORKER_STATUSES, type WorkerStatus } from '@/lib/web/facts';
import type { Trust } from '@/lib/web/trust';
import { fold } from './fold';

const STATUS_OF = new Map(WORKER_STATUSES.map((status) => [fold(status), status]));
const YES = new Set(['yes', 'true', '1', 'x']);
const NO = new Set(['no', 'false', '0', '']);

/** One of the six statuses, null for an empty cell, undefined for anything else. */
export function readStatus(text: string): WorkerStatus | null | undefined {
  return text === '' ? null : STATUS_OF.get(fold(text));
}

/** yes/no, true/false, 1/0, x/blank; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** The trust a cell says: exactly 1, 2, 3, 4 or 5; undefined for anything else. */
export function readTrust(text: string): Trust | undefined {
  return /^[1-5]$/.test(text) ? (Number(text) as Trust) : undefined;
}

/** The parts of a list, each once; ours are separated by `|`, those of others also by comma, semicolon or slash. */
export function readList(text: string, separator: RegExp | string): string[] {
  if (text === '') return [];
  return [...new Set(text.split(separator).map((part) => part.trim()))].filter((part) => part !== '');
}

/** Three to fifteen digits and the signs people write between them, with an extension perhaps. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 3 && digits <= 20 && /^[\d\s+().\-/#*]+(?:\s*(?:x|ext\.?)\s*\d+)?$/i.test(text);
}

/** Something@somewhere, without blanks. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}

/** The shape of a social security number, which must never be recorded, not even as somebody's id in a file. */
export function looksLikeGovernmentNumber(text: string): boolean {
  return /^\d{3}[- ]\d{2}[- ]\d{4}$/.test(text);
}
