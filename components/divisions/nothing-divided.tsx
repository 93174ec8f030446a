import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Division } from '@/lib/web/floor';

type NothingDividedProps = {
  campaignId: string;
  by: Division;
  reason: 'nobody' | 'noGroups' | 'guarded' | 'noLines';
  mayLog: boolean;
};

/** The page while there is nothing to divide: nobody, no groups written down, or no line that could cross. */
export function NothingDivided({ campaignId, by, reason, mayLog }: NothingDividedProps) {
  const t = useTranslations('divisions');
  const titles = {
    nobody: t('nobodyTitle'),
    noGroups: t('emptyTitle', { by }),
    guarded: t('emptyGuardedTitle'),
    noLines: t('noLinesTitle'),
  };
  const texts = {
    nobody: t('empty'),
    noGroups: t('empty'),
    guarded: t('emptyGuarded'),
    noLines: t('noLines'),
  };
  const campaign = `/campaigns/${campaignId}`;
  return (
    <EmptyState
      title={titles[reason]}
      action={
        mayLog &&
        reason !== 'guarded' &&
        (reason === 'noLines' ? (
          <LinkButton href={`${campaign}/one-on-ones/new` as Route} tone="main">
            {t('toLog')}
          </LinkButton>
        ) : (
          <LinkButton href={`${campaign}/workers` as Route} tone="main">
            {t('toCoworkers')}
          </LinkButton>
        ))
      }
    >
      <p>{texts[reason]}</p>
    </EmptyState>
  );
}
