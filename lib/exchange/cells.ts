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

/** How others say it, as well as ours; who was terminated has left, for the file does not say who ended it. */
const FOREIGN_STATUS = new Map<string, WorkerStatus>([
  ...['a', 'employed', 'current', 'activo', 'activa', 'actif', 'active employee'].map(
    (word) => [word, 'active'] as const,
  ),
  ...['leave', 'loa', 'leave of absence', 'con permiso', 'de licencia', 'en conge'].map(
    (word) => [word, 'on_leave'] as const,
  ),
  ...[
    'terminated',
    'separated',
    'resigned',
    'quit',
    'inactive',
    'former',
    'inactivo',
    'inactiva',
    'parti',
  ].map((word) => [word, 'left'] as const),
  ...['despedido', 'despedida', 'licencie', 'discharged'].map((word) => [word, 'fired'] as const),
]);

/** One of the six statuses in our words or in those of others. */
export function readForeignStatus(text: string): WorkerStatus | null | undefined {
  return readStatus(text) ?? FOREIGN_STATUS.get(fold(text)) ?? (text === '' ? null : undefined);
}

/** yes/no in our words, or as people write it in English, Spanish, French and Haitian Creole. */
export function readForeignYesNo(text: string): boolean | undefined {
  const word = fold(text);
  if (['y', 'si', 's', 'oui', 'o', 'wi'].includes(word)) return true;
  return ['n', 'non'].includes(word) ? false : readYesNo(text);
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

const NOTHING: readonly string[] = [];

/** The parts of a list, each once; ours are separated by `|`, those of others also by comma, semicolon or slash. */
export function readList(text: string, separator: RegExp | string): readonly string[] {
  if (text === '') return NOTHING;
  return [...new Set(text.split(separator).map((part) => part.trim()))].filter((part) => part !== '');
}

/** Four to twenty digits and the signs people write between them, with an extension perhaps. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 4 && digits <= 20 && /^[\d\s+().\-/#*]+(?:\s*(?:x|ext\.?)\s*\d+)?$/i.test(text);
}

/** Something@somewhere, without blanks. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
