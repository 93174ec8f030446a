import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { FileProblem } from '@/lib/exchange/problem';

/** Why a file was refused as a whole, each reason with its place. */
export function FileRefused({ problems }: { problems: readonly FileProblem[] }) {
  const t = useTranslations('import.refused');
  const expected = useTranslations('problems.import');
  return (
    <ul className="grid max-w-3xl gap-3">
      {problems.map(({ key, line, column, number }) => (
        <li key={`${key} ${line} ${column ?? ''}`}>
          <Notice tone="danger" title={column === null ? t('line', { line }) : t('where', { line, column })}>
            {t('expected', { expected: expected(key, { number: number ?? 0 }) })}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
