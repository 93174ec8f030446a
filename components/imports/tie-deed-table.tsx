import { useFormatter, useTranslations } from 'next-intl';
import type { TieDeed } from '@/lib/exchange/plan-ties';
import { LineNumbers } from './line-numbers';
import { RowList } from './row-list';

type TieDeedTableProps = {
  deeds: readonly TieDeed[];
  /** Names by the ids in files. */
  names: ReadonlyMap<string, string>;
};

/** Rows about ratings: between whom, how much, since when. */
export function TieDeedTable({ deeds, names }: TieDeedTableProps) {
  const t = useTranslations('import.check');
  const trust = useTranslations('trust.short');
  const format = useFormatter();
  const nameOf = (id: string) => names.get(id) ?? id;
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <RowList
      caption={t('show')}
      columns={[t('line'), t('who'), t('rating'), t('day')]}
      naming={1}
      rows={deeds.map(({ row }) => ({
        key: String(row.line),
        cells: [
          <LineNumbers key="line" row={row} />,
          <bdi key="who">{t('pair', { from: nameOf(row.from), to: nameOf(row.to) })}</bdi>,
          t('trust', { trust: row.trust, words: trust(`${row.trust}`) }),
          row.ratedOn === null ? t('noDay') : day(row.ratedOn),
        ],
      }))}
    />
  );
}
