import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import type { Day } from '@/lib/web/day';
import type { Difference } from '@/lib/web/time/difference';
import { useCoreWords } from './core-words';

type Props = {
  difference: Difference;
  from: Day;
  to: Day;
  today: Day;
  nameOf: (id: string) => string;
};

/** What changed between two days, said aloud. */
export function ChangeSentence({ difference, from, to, today, nameOf }: Props) {
  const t = useTranslations('history');
  const inWords = useDayWords();
  const coreWords = useCoreWords(nameOf);
  return (
    <p className="text-lg font-semibold">
      {t('changed', {
        span: to === today ? 'since' : 'between',
        from: inWords(from),
        to: inWords(to),
        became: difference.becameWoven.length,
        fell: difference.fellOut.length,
        core: coreWords(difference.core),
      })}
    </p>
  );
}
