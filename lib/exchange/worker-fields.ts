/** What a file may say of a worker, and the column of workers.csv that says it. */
export const WORKER_COLUMNS = {
  fileId: 'id',
  name: 'name',
  department: 'department',
  shift: 'shift',
  languages: 'languages',
  jobTitle: 'job_title',
  status: 'status',
  committee: 'committee',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  phone: 'phone',
  email: 'email',
  tags: 'tags',
} as const;

/** Fields that only files of others have: a name in parts, or written family name first. */
export const FOREIGN_WORKER_FIELDS = ['firstName', 'lastName', 'lastFirst', 'nickname'] as const;

export type WorkerField = keyof typeof WORKER_COLUMNS | (typeof FOREIGN_WORKER_FIELDS)[number];

/** Every field a column may be mapped to, in the order they are offered. */
export const WORKER_FIELDS: readonly WorkerField[] = [
  'name',
  'firstName',
  'lastName',
  'lastFirst',
  'nickname',
  'fileId',
  'department',
  'shift',
  'jobTitle',
  'languages',
  'phone',
  'email',
  'status',
  'startedOn',
  'endedOn',
  'committee',
  'tags',
];

/** What ties.csv says of a rating, and its columns. */
export const TIE_COLUMNS = {
  from: 'from',
  to: 'to',
  trust: 'trust',
  ratedOn: 'rated_on',
  toldBy: 'told_by',
} as const;

export type TieField = keyof typeof TIE_COLUMNS;

/** How long a text of a worker may be, in characters, and how many languages or tags they may have. */
export const LONGEST_TEXT = 120;
export const MOST_WORDS = 20;
