import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useDayWords } from '@/components/ui/day-words';
import { DeedForm, type Submit } from '@/components/workers/deed-form';
import type { Outcome } from '@/lib/introductions/board';
import type { TakenIntroduction } from '@/lib/introductions/taken';
import { PairWords, ThroughWords, type PairNaming } from './pair-words';

type UnderWayProps = {
  campaignId: string;
  taken: readonly TakenIntroduction[];
  naming: PairNaming;
  today: string;
  /** Whether this seat may let go of it: its own, or any as a lead. */
  mayDrop: (taken: TakenIntroduction) => boolean;
  drop: Submit;
};

/** Introductions somebody took on: who, by when, and the way to rate the line. */
export function UnderWay({ campaignId, taken, naming, today, mayDrop, drop }: UnderWayProps) {
  const t = useTranslations('introductions');
  const inWords = useDayWords();
  return (
    <ul className="border-ink max-w-4xl border-t-2">
      {taken.map((one) => {
        const [first, second] = one.pair;
        const names = { one: naming.nameOf(first), other: naming.nameOf(second) };
        const mayRate = naming.isKnown(first) && naming.isKnown(second);
        return (
          <li key={one.id} className="border-hairline grid gap-1 border-b py-4">
            <h3 className="font-semibold">
              <PairWords one={first} other={second} naming={naming} />
            </h3>
            <p>
              <ThroughWords through={one.through} naming={naming} />
            </p>
            <p className="text-soft text-sm">
              {t(one.dueOn < today && !one.isDone ? 'late' : 'whose', {
                who: one.handle,
                day: inWords(one.dueOn),
              })}
              {' · '}
              {t('promised', { count: one.promised.gain })}
            </p>
            {one.isDone && <p className="text-sm">{t('isDone')}</p>}
            <div className="flex flex-wrap items-center gap-x-4">
              {mayRate && (
                <Link
                  href={`/campaigns/${campaignId}/ties/new?first=${first}&second=${second}` as Route}
                  aria-label={t('rateFor', names)}
                  className="decoration-rule inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
                >
                  {t('rate')}
                </Link>
              )}
              {mayDrop(one) && (
                <DeedForm submit={drop} fields={{ introductionId: one.id }} tone="quiet">
                  {t('drop')}
                  <span className="sr-only">{` ${names.one}, ${names.other}`}</span>
                </DeedForm>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Introductions whose two were rated: what was promised, and what re-analysis found. */
export function Outcomes({ outcomes, naming }: { outcomes: readonly Outcome[]; naming: PairNaming }) {
  const t = useTranslations('introductions');
  const trust = useTranslations('trust.words');
  const inWords = useDayWords();
  return (
    <ul className="border-ink max-w-4xl border-t-2">
      {outcomes.map(({ id, pair: [first, second], promised, closedOn, found }) => {
        const day = inWords(closedOn ?? '');
        return (
          <li key={id} className="border-hairline border-b py-4">
            <h3 className="font-semibold">
              <PairWords one={first} other={second} naming={naming} />
            </h3>
            <p>
              {found.isSolid
                ? t('outcomeSolid', { day, found: found.gain, gain: promised.gain })
                : found.trust === null
                  ? t('outcomeNone', { day })
                  : t('outcomeThin', { day, words: `${trust(`${found.trust}`)}.` })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
