import { useTranslations } from 'next-intl';
import { TrustWords } from '@/components/ties/trust-words';
import { DayWords } from '@/components/ui/day-words';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import type { Trust } from '@/lib/web/trust';

/** A rating with the names looked up. */
export type ShownRating = {
  readonly id: string;
  readonly trust: Trust;
  /** Whose word it is; null for an organizer's own judgement. */
  readonly teller: string | null;
  readonly ratedOn: string | null;
  readonly by: string | null;
  /** Whether the reader wrote it down, by itself, and may take it back here. */
  readonly mayWithdraw: boolean;
};

type RatingHistoryProps = {
  ratings: readonly ShownRating[];
  pair: { readonly first: string; readonly second: string };
  withdraw: Submit;
};

/** Everything said of a pair, latest first: the record of trust growing. */
export function RatingHistory({ ratings, pair, withdraw }: RatingHistoryProps) {
  const t = useTranslations('ties');
  const voice = useTranslations('voice');
  return (
    <section className="mt-10 max-w-prose">
      <h2 className="text-lg font-bold">{t('history')}</h2>
      {ratings.length === 0 && <p className="text-soft mt-2">{t('historyEmpty')}</p>}
      <ol className="mt-2">
        {ratings.map(({ id, trust, teller, ratedOn, by, mayWithdraw }) => (
          <li key={id} className="border-hairline flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-3">
            <span className="grow">
              <TrustWords trust={trust} />
              <span className="text-soft block text-sm">
                {teller === null ? t('judgedBy', { handle: by ?? '' }) : voice('told', { name: teller })}
                {' · '}
                {ratedOn === null ? t('noDay') : <DayWords day={ratedOn} />}
              </span>
            </span>
            {mayWithdraw && (
              <DeedForm submit={withdraw} fields={{ ...pair, ratingId: id }} tone="quiet">
                {t('withdraw')}
              </DeedForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
