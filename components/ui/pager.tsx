import type { Route } from 'next';
import { Link } from './link';
import { useTranslations } from 'next-intl';

type PagerProps<T extends string> = {
  /** The page shown, from 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => Route<T>;
};

const STEP =
  'inline-flex min-h-11 items-center px-2 font-semibold underline decoration-rule underline-offset-4';

/** Before and after, and where we are; nothing where there is one page only. */
export function Pager<T extends string>({ page, pages, hrefOf }: PagerProps<T>) {
  const t = useTranslations('ui');
  if (pages <= 1) return null;
  return (
    <nav aria-label={t('pages')} className="mt-4 flex items-center justify-between gap-3 print:hidden">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" className={STEP}>
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-soft text-sm">{t('pageOf', { page, pages })}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next" className={STEP}>
          {t('next')}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
