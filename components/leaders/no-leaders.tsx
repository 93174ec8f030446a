import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** The page while nobody is there, or nobody is known to trust anybody: what to do first. */
export function NoLeaders({ campaignId, isEmpty }: { campaignId: string; isEmpty: boolean }) {
  const t = useTranslations('leaders.empty');
  const path = isEmpty ? 'workers/new' : 'one-on-ones/new';
  return (
    <EmptyState
      title={t(isEmpty ? 'nobodyTitle' : 'title')}
      action={
        <LinkButton tone="main" href={`/campaigns/${campaignId}/${path}` as Route}>
          {t(isEmpty ? 'add' : 'log')}
        </LinkButton>
      }
    >
      <p>{t(isEmpty ? 'nobody' : 'how')}</p>
    </EmptyState>
  );
}
