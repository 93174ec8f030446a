import { useTranslations } from 'next-intl';
import type { RefusedRow } from '@/lib/exchange/problem';
import { LineNumbers } from './line-numbers';
import { RowList } from './row-list';

/** Rows that stay out, each with every reason. */
export function RefusedTable({ rows }: { rows: readonly RefusedRow[] }) {
  const t = useTranslations('import.check');
  const expected = useTranslations('problems.import');
  const listed = rows.flatMap((row) =>
    row.problems.map(({ key, column, seen, number }, index) => ({
      key: `${row.line} ${index}`,
      cells: [
        <LineNumbers key="line" row={row} />,
        column === null ? t('wholeLine') : <bdi key="column">{column}</bdi>,
        <bdi key="seen">{seen === '' ? t('nothingThere') : seen}</bdi>,
        expected(key, { number: number ?? 0 }),
      ],
    })),
  );
  return (
    <RowList
      caption={t('counts.refused')}
      columns={[t('line'), t('column'), t('seen'), t('expected')]}
      naming={0}
      rows={listed}
    />
  );
}
