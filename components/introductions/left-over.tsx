import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import type { IntroductionPlan } from '@/lib/web/introductions/introductions';
import { NameList, type PairNaming } from './pair-words';

const NAMED = 30;

type LeftOverProps = {
  campaignId: string;
  plan: Pick<IntroductionPlan, 'meetFirst' | 'nobodyNear' | 'later'>;
  naming: PairNaming;
};

/** Those the plan does not weave in, and what has to happen first. */
export function LeftOver({ campaignId, plan: { meetFirst, nobodyNear, later }, naming }: LeftOverProps) {
  const t = useTranslations('introductions');
  return (
    <div className="grid max-w-4xl gap-5">
      {meetFirst.length > 0 && (
        <div>
          <p className="font-semibold">{t('meetFirst', { count: meetFirst.length })}</p>
          <p>
            <NameList ids={meetFirst} naming={naming} most={NAMED} />
          </p>
          <p className="mt-2">
            <LinkButton href={`/campaigns/${campaignId}/one-on-ones/new` as Route}>{t('log')}</LinkButton>
          </p>
        </div>
      )}
      {nobodyNear.length > 0 && (
        <div>
          <p className="font-semibold">{t('nobodyNear', { count: nobodyNear.length })}</p>
          <p>
            <NameList ids={nobodyNear} naming={naming} most={NAMED} />
          </p>
        </div>
      )}
      {later.length > 0 && <p>{t('later', { count: later.length })}</p>}
    </div>
  );
}
