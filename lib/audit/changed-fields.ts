/** What a field of a record held, as it can be put into words. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'yes' | 'no' | 'nothing' }
  /** A coworker or an organizer, by id. */
  | { readonly kind: 'who'; readonly id: string };

/** A field that will change, and how. */
export type FieldChange = {
  readonly field: RecordField;
  readonly from: FieldValue;
  readonly to: FieldValue;
};

/** The fields of a record that are told, in this order: columns, and words that are sealed. Ids, counts of edits and the like are not. */
const FIELDS = [
  'name',
  'nickname',
  'department',
  'shift',
  'jobTitle',
  'languages',
  'phone',
  'email',
  'tags',
  'fileId',
  'status',
  'status_on',
  'started_on',
  'in_unit',
  'worker_id',
  'first_id',
  'second_id',
  'seat_id',
  'trust',
  'rated_on',
  'held_on',
  'support',
  'answer',
  'asked',
  'issues',
  'notes',
  'what',
  'due_on',
  'done_at',
  'since_on',
  'until_on',
  'merged_into_id',
  'deleted_at',
  'withdrawn_at',
  'undone_at',
] as const;
export type RecordField = (typeof FIELDS)[number];

/** A row's columns and its opened words together; null where there is no row. */
export type WholeRecord = Readonly<Record<string, unknown>> | null;

const WHO = ['worker_id', 'first_id', 'second_id', 'seat_id', 'merged_into_id'];
/** Moments that are told as whether it is so. */
const MARKS = ['deleted_at', 'withdrawn_at', 'undone_at', 'done_at'];
const NOTHING: FieldValue = { kind: 'nothing' };

/** The fields in which a record will differ from what it is now. */
export function changedFields(now: WholeRecord, then: WholeRecord): readonly FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [valueOf(field, now?.[field]), valueOf(field, then?.[field])];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
}

/** Everybody a change names by id. */
export function idsIn(changes: readonly FieldChange[]): readonly string[] {
  return changes.flatMap(({ from, to }) =>
    [from, to].flatMap((value) => (value.kind === 'who' ? value.id : [])),
  );
}

function valueOf(field: RecordField, value: unknown): FieldValue {
  if (MARKS.includes(field)) return { kind: typeof value === 'string' ? 'yes' : 'no' };
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no' };
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : { kind: 'text', text: value.join(', ') };
  if (typeof value === 'number') return { kind: 'text', text: String(value) };
  if (typeof value !== 'string' || value === '') return NOTHING;
  return saidAs(field, value);
}

function saidAs(field: RecordField, text: string): FieldValue {
  if (WHO.includes(field)) return { kind: 'who', id: text };
  if (field.endsWith('_on')) return { kind: 'day', day: text.slice(0, 10) };
  return field === 'status' ? { kind: 'status', status: text } : { kind: 'text', text };
}
