import { readDelimitedInSlices, type Delimited } from '@/lib/exchange/delimited';
import type { KnownWorker } from '@/lib/exchange/known-worker';
import { planTiesInSlices, type TieDeed } from '@/lib/exchange/plan-ties';
import { planWorkersInSlices, type WorkerDeed } from '@/lib/exchange/plan-workers';
import type { RefusedRow } from '@/lib/exchange/problem';
import { readTiesInSlices } from '@/lib/exchange/read-ties';
import { readWorkersInSlices } from '@/lib/exchange/read-workers';
import type { Sliced } from '@/lib/exchange/slices';
import type { TieField, WorkerField } from '@/lib/exchange/worker-fields';
import { inSlices } from '@/lib/imports/in-slices';
import type { ImportCounts } from '@/lib/imports/counts';
import type { Day } from '@/lib/web/day';

/** Which columns hold what, and whether the file is one of ours to the letter. */
export type FileReading =
  | { readonly kind: 'workers'; readonly format: 'ours' | 'others'; readonly columns: Columns<WorkerField> }
  | { readonly kind: 'ties'; readonly format: 'ours' | 'others'; readonly columns: Columns<TieField> };

type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** What an import knows of the campaign before it begins. */
export type KnownBefore = {
  readonly workers: readonly KnownWorker[];
  /** The key of every rating that stands, by the ids in files. */
  readonly ratings: ReadonlySet<string>;
  readonly today: Day;
};

/** What will happen to every row of a file. */
export type ImportPlan = (
  | { readonly kind: 'workers'; readonly deeds: readonly WorkerDeed[] }
  | { readonly kind: 'ties'; readonly deeds: readonly TieDeed[] }
) & {
  readonly refused: readonly RefusedRow[];
  readonly counts: ImportCounts;
  /** Headings of columns that hold nothing we take. */
  readonly leftOut: readonly string[];
};

/** Reads a file and plans what it will do. The file was looked at when it came: it has a heading. */
export async function planImport(
  content: Uint8Array,
  reading: FileReading,
  known: KnownBefore,
): Promise<ImportPlan> {
  return reading.kind === 'workers'
    ? planWorkerFile(content, reading, known)
    : planTieFile(content, reading, known);
}

async function planWorkerFile(
  content: Uint8Array,
  reading: Extract<FileReading, { kind: 'workers' }>,
  known: KnownBefore,
): Promise<ImportPlan> {
  const required = reading.format === 'ours' ? (['fileId', 'name'] as const) : (['name'] as const);
  const asked = { mapping: reading.columns, format: reading.format, required };
  const { read, about } = await readThrough(content, reading, (file) => readWorkersInSlices(file, asked));
  const plan = await inSlices(planWorkersInSlices(read.rows, known.workers));
  const refused = inOrder(read.refused, plan.refused);
  const counts = countsOf(about, plan.deeds, refused);
  return { kind: 'workers', deeds: plan.deeds, refused, counts, leftOut: about.leftOut };
}

async function planTieFile(
  content: Uint8Array,
  reading: Extract<FileReading, { kind: 'ties' }>,
  known: KnownBefore,
): Promise<ImportPlan> {
  const knownIds = new Set(known.workers.map((worker) => worker.fileId ?? ''));
  const asked = { mapping: reading.columns, format: reading.format, knownIds };
  const { read, about } = await readThrough(content, reading, (file) => readTiesInSlices(file, asked));
  const plan = await inSlices(planTiesInSlices(read.rows, known.ratings, known.today));
  const refused = inOrder(read.refused, plan.refused);
  const counts = countsOf(about, plan.deeds, refused);
  return { kind: 'ties', deeds: plan.deeds, refused, counts, leftOut: about.leftOut };
}

type AboutFile = Pick<Delimited, 'lineCount' | 'blankLines'> & { readonly leftOut: readonly string[] };

/** Reads a file through. Its cells are let go of as soon as its rows are read: a large file would weigh twice. */
async function readThrough<T>(
  content: Uint8Array,
  { columns }: FileReading,
  readRows: (file: Delimited) => Sliced<T>,
): Promise<{ readonly read: T; readonly about: AboutFile }> {
  const file = await inSlices(readDelimitedInSlices(content));
  if ('problem' in file) throw new Error(`a file that was kept cannot be read: ${file.problem.key}`);
  const { lineCount, blankLines, heading } = file;
  const read = await inSlices(readRows(file));
  return { read, about: { lineCount, blankLines, leftOut: leftOutOf(heading, columns) } };
}

function inOrder(some: readonly RefusedRow[], others: readonly RefusedRow[]): RefusedRow[] {
  return [...some, ...others].sort((one, other) => one.line - other.line);
}

function countsOf(
  file: AboutFile,
  deeds: readonly { readonly happens: 'add' | 'update' | 'same' }[],
  refused: readonly RefusedRow[],
): ImportCounts {
  const counts = { add: 0, update: 0, same: 0 };
  for (const { happens } of deeds) counts[happens] += 1;
  const { lineCount: lines, blankLines: blank } = file;
  return { ...counts, refused: refused.length, rows: deeds.length + refused.length, lines, blank };
}

function leftOutOf(heading: readonly string[], columns: FileReading['columns']): string[] {
  const taken = new Set(Object.values(columns));
  return heading.filter((name, index) => name !== '' && !taken.has(index));
}
