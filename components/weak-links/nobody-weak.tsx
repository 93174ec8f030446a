import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** The report when nobody hangs by a thread: because all are woven in, or because nobody is there yet. */
export function NobodyWeak({ campaignId, isEmpty }: { campaignId: string; isEmpty: boolean }) {
  const t = useTranslations('weakLinks');
  const home = useTranslations('home');
  return (
    <EmptyState
      title={isEmpty ? t('nobody') : t('empty')}
      action={
        isEmpty && (
          <LinkButton href={`/campaigns/${campaignId}/workers/new` as Route} tone="main">
            {home('addOne')}
          </LinkButton>
        )
      }
    >
      <p>{isEmpty ? t('nobodyHow') : t('emptyHow')}</p>
    </EmptyState>
  );
}
