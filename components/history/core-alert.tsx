import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Day } from '@/lib/web/day';
import type { CoreChange } from '@/lib/web/time/core-change';
import { useCoreWords } from './core-words';

type Props = { core: CoreChange; since: Day; nameOf: (id: string) => string; href: Route };

/** More than these are told on the page it leads to. */
const MOST_TOLD = 3;

/** That the core lost somebody or split: whom, why, and where to look. */
export function CoreAlertNotice({ core, since, nameOf, href }: Props) {
  const t = useTranslations('history.core');
  const inWords = useDayWords();
  const coreWords = useCoreWords(nameOf);
  const lost = core.left.filter(({ why }) => why !== 'outgrown').slice(0, MOST_TOLD);
  return (
    <Notice
      tone="danger"
      title={t('alert', { day: inWords(since), core: coreWords(core) })}
      actions={
        <Link
          href={href}
          className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
        >
          {t('look')}
        </Link>
      }
    >
      {lost.length > 0 && (
        <ul>
          {lost.map(({ id, why }) => (
            <li key={id}>{t('lostWhy', { name: nameOf(id), why: t(`why.${why}`) })}</li>
          ))}
        </ul>
      )}
      <p>{t('alertWhat')}</p>
    </Notice>
  );
}
