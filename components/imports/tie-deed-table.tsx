import { useFormatter, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { TieDeed } from '@/lib/exchange/plan-ties';
import { LineNumbers } from './line-numbers';

/** Rows about ratings: between whom, how much, since when. */
export function TieDeedTable({ deeds }: { deeds: readonly TieDeed[] }) {
  const t = useTranslations('import.check');
  const trust = useTranslations('trust.short');
  const format = useFormatter();
  return (
    <Table caption={t('show')} captionHidden>
      <thead>
        <tr>
          {(['line', 'who', 'rating', 'day'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deeds.map(({ row }) => (
          <tr key={row.line}>
            <td className="min-w-16">
              <LineNumbers row={row} />
            </td>
            <th scope="row">
              <bdi>{t('pair', { from: row.from, to: row.to })}</bdi>
            </th>
            <td>{t('trust', { trust: row.trust, words: trust(`${row.trust}`) })}</td>
            <td>
              {row.ratedOn === null
                ? t('noDay')
                : format.dateTime(new Date(`${row.ratedOn}T00:00:00Z`), {
                    dateStyle: 'medium',
                    timeZone: 'UTC',
                  })}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
