import type { Analysis } from '@/lib/web/analysis';
import { STANDINGS, type WorkerStanding } from '@/lib/web/standing';
import type { Section } from './analyze-sections';

export const FORMATS = ['json', 'table', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

const COLUMNS = ['id', 'standing', 'lines', 'solidLines', 'bestTrust', 'hangsOn', 'holds', 'core'] as const;

/** An analysis as text that ends with a line break. */
export async function analysisAs(
  format: Format,
  analysis: Analysis,
  sections: readonly Section[] = [],
): Promise<string> {
  if (format === 'csv') return await asCsv(sections[0]?.table ?? workersTable(analysis.workers));
  if (format === 'json') return asJson(analysis, sections);
  return [asTable(analysis), ...sections.map(({ table }) => aligned(asText(table)))].join('\n');
}

function asJson({ anchor, summary, workers }: Analysis, sections: readonly Section[]): string {
  const more = Object.fromEntries(sections.map(({ key, json }) => [key, json]));
  return `${JSON.stringify({ anchor, summary, workers, ...more }, null, 2)}\n`;
}

async function asCsv(table: Section['table']): Promise<string> {
  // Loaded only here: the other formats need no writer of CSV.
  const { stringify } = await import('csv-stringify/sync');
  return stringify([...table], { escape_formulas: true });
}

function workersTable(workers: readonly WorkerStanding[]): Section['table'] {
  return [COLUMNS, ...workers.map((worker) => COLUMNS.map((column) => worker[column]))];
}

function asText(table: Section['table']): string[][] {
  return table.map((row) => row.map((cell) => (cell === null || cell === '' ? '–' : String(cell))));
}

function asTable({ anchor, summary, workers }: Analysis): string {
  const figures = [
    ['workers', summary.workers],
    ['woven', summary.woven],
    ['reached', summary.reached],
    ['anchor', `${anchor.kind} (${anchor.members.length})`],
    ['solid lines', summary.solidLines],
    [
      'largest hold',
      summary.largestHold ? `${summary.largestHold.holds}, by ${summary.largestHold.worker}` : '–',
    ],
    ['R', summary.resilience.R.toFixed(4)],
    ['S', summary.solidarity.S.toFixed(4)],
    ['core', `${summary.core.k} (${summary.core.members.length})`],
    ['bridges', summary.bridges.length],
    ...STANDINGS.map((standing) => [standing, summary.standings[standing]] as const),
  ] as const;
  return `${aligned(figures.map(([name, figure]) => [name, String(figure)]))}\n${aligned(asText(workersTable(workers)))}`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
