import { useTranslations } from 'next-intl';
import type { IntroductionPlan } from '@/lib/web/introductions/introductions';

type PlanTotalsProps = {
  plan: IntroductionPlan;
  underWay: number;
  perPerson: number;
  /** How many of them are this seat's to make; null where all are. */
  yours: number | null;
};

/** What the plan does all in all, and how near it comes to the best there could be. */
export function PlanTotals({ plan, underWay, perPerson, yours }: PlanTotalsProps) {
  const t = useTranslations('introductions');
  const { workers, woven, wovenUnderWay, suggestions, atLeast } = plan;
  const count = suggestions.length;
  const gain = suggestions.reduce((sum, suggestion) => sum + suggestion.woven.length, 0);
  return (
    <div>
      <p className="max-w-3xl text-lg font-semibold md:text-xl">
        {t('total', { count, gain, left: workers - wovenUnderWay })}{' '}
        {gain > 0 && t(atLeast === count ? 'leastSame' : 'least', { least: atLeast })}
      </p>
      <p className="text-soft mt-2">
        {t('progress', { woven, workers })}
        {underWay > 0 && ` ${t('progressUnderWay', { count: underWay, more: wovenUnderWay - woven })}`}
        {` ${t('limits', { most: perPerson })}`}
      </p>
      <p className="text-soft mt-1">
        {t('planOrder')}
        {yours !== null && ` ${t('yours', { shown: yours })}`}
      </p>
    </div>
  );
}
