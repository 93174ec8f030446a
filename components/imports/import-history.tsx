import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import type { ImportKept } from '@/lib/imports/counts';

type ImportHistoryProps = { campaignId: string; imports: readonly ImportKept[] };

/** The files that were brought in; nothing where there were none. */
export function ImportHistory({ campaignId, imports }: ImportHistoryProps) {
  const t = useTranslations('import');
  const format = useFormatter();
  if (imports.length === 0) return null;
  return (
    <Table caption={t('history.title')}>
      <thead>
        <tr>
          {(['file', 'when', 'what'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`history.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, kind, fileName, counts, at, undoneAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                href={`/campaigns/${campaignId}/import/${id}` as Route}
                className="decoration-rule hover:decoration-ink inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
              >
                <bdi className="break-all">{fileName}</bdi>
              </Link>
              <span className="text-soft block text-sm font-normal">{t(`kinds.${kind}`)}</span>
            </th>
            <td>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</td>
            <td>{undoneAt ? t('history.undone') : t(`history.${kind}`, counts)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
