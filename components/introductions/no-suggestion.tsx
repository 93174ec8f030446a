import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { IntroductionPlan } from '@/lib/web/introductions/introductions';

type NoSuggestionProps = {
  campaignId: string;
  plan: IntroductionPlan;
  hasLines: boolean;
  /** How many the web is measured from. */
  anchors: number;
  mayChange: boolean;
};

/** Why there is nothing to suggest, and what to do first; nothing where there is a plan that weaves somebody in. */
export function NoSuggestion({ campaignId, plan, hasLines, anchors, mayChange }: NoSuggestionProps) {
  const t = useTranslations('introductions');
  const at = (path: string) => `/campaigns/${campaignId}/${path}` as Route;
  if (plan.workers === 0)
    return (
      <EmptyState
        title={t('nobodyTitle')}
        action={
          <LinkButton tone="main" href={at('workers/new')}>
            {t('add')}
          </LinkButton>
        }
      >
        <p>{t('nobody')}</p>
      </EmptyState>
    );
  if (!hasLines)
    return (
      <div className="mb-10">
        <EmptyState
          title={t('noLinesTitle')}
          action={
            <LinkButton tone="main" href={at('one-on-ones/new')}>
              {t('log')}
            </LinkButton>
          }
        >
          <p>{t('noLines')}</p>
        </EmptyState>
      </div>
    );
  if (anchors < 2)
    return (
      <div className="mb-10">
        <Notice
          tone="care"
          actions={mayChange && <LinkButton href={at('committee')}>{t('committee')}</LinkButton>}
        >
          <p>{t('oneAnchor', { anchor: plan.anchor })}</p>
        </Notice>
      </div>
    );
  if (plan.suggestions.length > 0) return null;
  return (
    <div className="mb-10">
      <EmptyState title={t('allWovenTitle')}>
        <p>{t('allWoven')}</p>
      </EmptyState>
    </div>
  );
}
