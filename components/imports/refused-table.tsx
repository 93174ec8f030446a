import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { RefusedRow } from '@/lib/exchange/problem';
import { LineNumbers } from './line-numbers';

/** Rows that stay out, each with every reason. */
export function RefusedTable({ rows }: { rows: readonly RefusedRow[] }) {
  const t = useTranslations('import.check');
  const expected = useTranslations('problems.import');
  return (
    <Table caption={t('counts.refused')} captionHidden>
      <thead>
        <tr>
          {(['line', 'column', 'seen', 'expected'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.problems.map(({ key, column, seen, number }, index) => (
            <tr key={`${row.line} ${index}`}>
              <td className="min-w-16">
                <LineNumbers row={row} />
              </td>
              <td>
                {column === null ? <span className="text-soft">{t('wholeLine')}</span> : <bdi>{column}</bdi>}
              </td>
              <td className="break-words">
                <bdi>{seen}</bdi>
              </td>
              <td className="min-w-60">{expected(key, { number: number ?? 0 })}</td>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}
