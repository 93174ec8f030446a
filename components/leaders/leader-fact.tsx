import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { Leader } from '@/lib/web/leaders/leaders';
import { useCountWords } from './leader-words';

type LeaderFactProps = { campaignId: string; leader: Leader; of: number };

/** On somebody's own page: how many trust them, and their place, leading to the ranking. */
export function LeaderFact({ campaignId, leader, of }: LeaderFactProps) {
  const t = useTranslations('leaders');
  const count = useCountWords();
  const { trustedBy, rank, sharing } = leader;
  return (
    <p>
      {t('fact', { n: trustedBy, count: count(trustedBy, 'first') })}
      {rank > 0 && (
        <Link
          href={`/campaigns/${campaignId}/leaders?trusted=${trustedBy}#ranking` as Route}
          className="decoration-rule font-semibold underline underline-offset-4"
        >
          {t('factRank', { rank, sharing, of })}
        </Link>
      )}
    </p>
  );
}
