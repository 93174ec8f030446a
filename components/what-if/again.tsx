import { useTranslations } from 'next-intl';
import { DayWords } from '@/components/ui/day-words';
import { Notice } from '@/components/ui/notice';
import type { KeptThen, Told } from '@/lib/what-if/told';

/** What a scenario found on the day it was kept, over what it finds today. */
export function Again({ kept, told }: { kept: KeptThen; told: Told }) {
  const t = useTranslations('whatIf.kept');
  const now = told.turnover ? Math.round(told.turnover.stranded.median) : told.strandedIds.length;
  return (
    <Notice tone={now < kept.stranded ? 'done' : now > kept.stranded ? 'care' : 'plain'} title={kept.name}>
      {t.rich('comparison', { day: () => <DayWords day={kept.on} />, then: kept.stranded, now })}
    </Notice>
  );
}
