import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { useDayWords } from '@/components/ui/day-words';
import { EmptyState } from '@/components/ui/empty-state';
import type { Day } from '@/lib/web/day';

type Props = { campaignId: string; first: Day | null; mayLog: boolean };

/** What this page is for, as long as there is nothing to compare. */
export function NothingYet({ campaignId, first, mayLog }: Props) {
  const t = useTranslations('history.empty');
  const inWords = useDayWords();
  return (
    <EmptyState
      title={first === null ? t('title') : t('young')}
      action={
        mayLog && (
          <LinkButton href={`/campaigns/${campaignId}/one-on-ones/new` as Route} tone="main">
            {t('log')}
          </LinkButton>
        )
      }
    >
      <p>{first === null ? t('why') : t('since', { day: inWords(first) })}</p>
      <p>{t('what')}</p>
    </EmptyState>
  );
}
