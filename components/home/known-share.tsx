import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import type { Known } from '@/lib/web/known';

type KnownShareProps = {
  known: Known;
  freshnessDays: number;
  /** How many are in the web, also outside the reader's turf. */
  recorded: number;
  workforce: number;
};

/** How much the figures rest on: how many were spoken with lately, and how many of those who work there are recorded. */
export function KnownShare({ known, freshnessDays, recorded, workforce }: KnownShareProps) {
  const t = useTranslations('home');
  const says = t('known', { fresh: known.fresh, workers: known.workers, days: freshnessDays });
  return (
    <div className="grid gap-2">
      <Meter label={t('knownTitle')} value={known.fresh} max={known.workers} text={says} />
      {known.workers < recorded && <p className="font-semibold">{t('knownYours')}</p>}
      <p>{says}</p>
      <p className="text-soft text-sm">
        {t('mapped', { workers: recorded, workforce })} {t('knownWhy')}
      </p>
    </div>
  );
}
