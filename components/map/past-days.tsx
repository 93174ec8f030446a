import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useDayWords } from '@/components/ui/day-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Day } from '@/lib/web/day';
import { MonthSlider } from './month-slider';

export type PastDaysProps = {
  /** The earlier day that is shown; null for today. */
  on: Day | null;
  /** How many months back that is, and at most. */
  back: number;
  most: number;
  /** What else the address asks for, to be kept. */
  kept: readonly (readonly [string, string])[];
  /** This map on the day so many months back, 0 for today. */
  hrefOf: (back: number) => Route;
  /** What changed since the day that is shown; null for today. */
  changed: Route | null;
};

const QUIET = 'inline-flex min-h-11 items-center font-semibold underline underline-offset-4';

/** In the row of a heading, goes through the months of the map: a GET form with a slider, a month at a time by links, and back to today. */
export function PastDays({ on, back, most, kept, hrefOf, changed }: PastDaysProps) {
  const t = useTranslations('map.past');
  return (
    <section aria-label={t('label')} className="contents print:hidden">
      {on !== null && (
        <div className="basis-full">
          <Banner on={on} today={hrefOf(0)} changed={changed} />
        </div>
      )}
      {most > 0 && (
        <details open={on !== null} className="not-open:ms-auto open:basis-full print:hidden">
          <summary className={`${QUIET} cursor-pointer`}>{t('open')}</summary>
          <form method="get" className="flex flex-wrap items-center gap-x-5">
            {kept.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div className="flex items-center max-md:basis-full md:basis-112">
              <MonthSlider key={back} back={back} most={most} />
            </div>
            <Button type="submit">{t('show')}</Button>
            {back < most && (
              <Link href={hrefOf(back + 1)} scroll={false} className={QUIET}>
                {t('earlier')}
              </Link>
            )}
            {back > 0 && (
              <Link href={hrefOf(back - 1)} scroll={false} className={QUIET}>
                {t('later')}
              </Link>
            )}
          </form>
        </details>
      )}
    </section>
  );
}

function Banner({ on, today, changed }: { on: Day; today: Route; changed: Route | null }) {
  const t = useTranslations('map.past');
  const inWords = useDayWords();
  return (
    <Notice
      tone="care"
      role="status"
      title={t('title', { day: inWords(on) })}
      actions={
        <div className="flex flex-wrap gap-x-6">
          <Link href={today} className={QUIET}>
            {t('back')}
          </Link>
          {changed && (
            <Link href={changed} className={QUIET}>
              {t('history')}
            </Link>
          )}
        </div>
      }
    >
      {t('where')}
    </Notice>
  );
}
