import type { Day } from '@/lib/web/day';
import type { WorkerStatus } from '@/lib/web/facts';

/** What an organizer writes down about a coworker, and may change. */
export type WorkerFields = {
  readonly name: string;
  readonly nickname: string | null;
  readonly department: string | null;
  readonly shift: string | null;
  readonly jobTitle: string | null;
  /** The languages they choose to be spoken to in. */
  readonly languages: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly status: WorkerStatus;
  /** The day the status began. */
  readonly statusOn: Day | null;
  readonly startedOn: Day | null;
  readonly inUnit: boolean;
};

export type WorkerField = keyof WorkerFields;

/** Every field, in the order in which a form asks for them. */
export const WORKER_FIELDS = [
  'name',
  'nickname',
  'department',
  'shift',
  'jobTitle',
  'languages',
  'phone',
  'email',
  'tags',
  'status',
  'statusOn',
  'startedOn',
  'inUnit',
] as const satisfies readonly WorkerField[];

/** A record's fields as a form holds them: text; lists separated by commas, yes or no for a box. */
export type WorkerTexts = Readonly<Record<WorkerField, string>>;

/** The fields of a record as text. */
export function textsOf(fields: WorkerFields): WorkerTexts {
  const texts = WORKER_FIELDS.map((field) => [field, textOfValue(fields[field])] as const);
  return Object.fromEntries(texts) as Record<WorkerField, string>;
}

/** A record's texts out of a form's hidden field; null where it does not hold one. */
export function readTexts(json: string): WorkerTexts | null {
  try {
    const read = JSON.parse(json) as Partial<Record<WorkerField, unknown>> | null;
    const isWhole = WORKER_FIELDS.every((field) => typeof read?.[field] === 'string');
    return isWhole ? (read as WorkerTexts) : null;
  } catch {
    return null;
  }
}

/** The fields in which two records differ. */
export function differingFields(one: WorkerTexts, other: WorkerTexts): readonly WorkerField[] {
  return WORKER_FIELDS.filter((field) => one[field] !== other[field]);
}

function textOfValue(value: WorkerFields[WorkerField]): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join(', ');
}
