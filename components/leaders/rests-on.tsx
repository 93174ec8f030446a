import { useFormatter, useTranslations } from 'next-intl';
import type { HowMuchIsKnown } from '@/lib/leaders/person';
import type { Yardsticks } from '@/lib/web/leaders/yardsticks';

/** What the ranking rests on, how it is counted, and what counts as many and as few here. */
export function RestsOn({ known, yardsticks }: { known: HowMuchIsKnown; yardsticks: Yardsticks }) {
  const t = useTranslations('leaders.rests');
  const format = useFormatter();
  const { workers, heard, enough, all, own } = known;
  const { many, middle, often } = yardsticks;
  const few = format.number(Math.max(0, yardsticks.few), { style: 'percent', maximumFractionDigits: 0 });
  return (
    <section aria-labelledby="rests-on" className="border-hairline grid gap-2 border-t pt-5">
      <h2 id="rests-on" className="text-lg font-bold">
        {t('title')}
      </h2>
      <p>{t('heard', { workers, heard, enough })}</p>
      <p>{t('words', { all, own })}</p>
      <p className="font-semibold">{t('missing')}</p>
      <p className="text-soft">{t('counts')}</p>
      <p className="text-soft">{t('places')}</p>
      <p className="text-soft">{t('yardsticks', { many, middle, often, few })}</p>
      <p className="text-soft">{t('core')}</p>
    </section>
  );
}
