import { useTranslations } from 'next-intl';

/** Where a row stands in its file. */
export function LineNumbers({ row }: { row: { readonly line: number; readonly lastLine: number } }) {
  const t = useTranslations('import.check');
  return t('lines', { from: row.line, to: row.lastLine, same: String(row.line === row.lastLine) });
}
