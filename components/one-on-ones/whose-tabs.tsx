import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';

const TAB =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-1 text-soft aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink';

/** Mine or everybody's, as two links, and how many there are. */
export function WhoseTabs({ here, mine, count }: { here: string; mine: boolean; count: number }) {
  const t = useTranslations('oneOnOnes');
  return (
    <nav aria-label={t('whose')} className="mb-2 flex items-center gap-5">
      <Link href={here as Route} className={TAB} {...(mine && { 'aria-current': 'page' })}>
        {t('mine')}
      </Link>
      <Link href={`${here}?whose=all` as Route} className={TAB} {...(!mine && { 'aria-current': 'page' })}>
        {t('all')}
      </Link>
      <span className="text-soft ms-auto text-sm">{t('count', { n: count })}</span>
    </nav>
  );
}
