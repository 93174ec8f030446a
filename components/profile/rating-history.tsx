import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { DayWords } from '@/components/ui/day-words';
import { Disclosure } from '@/components/ui/disclosure';
import type { Trust } from '@/lib/web/trust';

/** A rating as the history tells it. */
export type RatingShown = {
  readonly id: string;
  readonly other: string;
  readonly otherName: string;
  readonly otherGone: 'deleted' | 'merged' | null;
  readonly trust: Trust;
  readonly voice: 'self' | 'other' | 'organizer';
  readonly ratedOn: string | null;
  readonly recordedBy: string | null;
};

type RatingHistoryProps = { campaignId: string; ratings: readonly RatingShown[] };

const FIRST = 6;

/** Every rating there ever was, the latest first: the record of trust growing. */
export function RatingHistory({ campaignId, ratings }: RatingHistoryProps) {
  const t = useTranslations('worker.history');
  const list = (shown: readonly RatingShown[]) => (
    <ol aria-label={t('caption')}>
      {shown.map((rating) => (
        <Rating key={rating.id} campaignId={campaignId} rating={rating} />
      ))}
    </ol>
  );
  if (ratings.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      {list(ratings.slice(0, FIRST))}
      {ratings.length > FIRST && (
        <Disclosure summary={t('all', { n: ratings.length - FIRST })}>
          {list(ratings.slice(FIRST))}
        </Disclosure>
      )}
    </>
  );
}

function Rating({ campaignId, rating }: { campaignId: string; rating: RatingShown }) {
  const t = useTranslations('worker.history');
  const { other, otherName, otherGone, trust, voice, ratedOn, recordedBy } = rating;
  return (
    <li className="border-hairline grid gap-x-6 border-b py-2 sm:grid-cols-[7rem_1fr_1fr]">
      <span className="text-soft">{ratedOn === null ? t('noDay') : <DayWords day={ratedOn} />}</span>
      <span className="grid">
        {otherGone === null ? (
          <Link
            href={`/campaigns/${campaignId}/workers/${other}` as Route}
            className="decoration-rule underline underline-offset-4"
          >
            <bdi>{otherName}</bdi>
          </Link>
        ) : (
          <span>
            <bdi>{otherName}</bdi> <span className="text-soft text-sm">({t(otherGone)})</span>
          </span>
        )}
        <TrustWords trust={trust} />
      </span>
      <span className="text-soft grid text-sm">
        <span>{t(voice, { name: otherName })}</span>
        {recordedBy !== null && <span>{t('by', { by: recordedBy })}</span>}
      </span>
    </li>
  );
}
