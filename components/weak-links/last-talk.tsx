import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import type { ReportPerson } from '@/lib/report/person';

/** When somebody was last spoken with, and by whom. */
export function LastTalk({ person }: { person: Pick<ReportPerson, 'lastSpokenOn' | 'lastSpokenBy'> }) {
  const t = useTranslations('weakLinks');
  const inWords = useDayWords();
  const { lastSpokenOn, lastSpokenBy } = person;
  if (lastSpokenOn === null) return t('never');
  return t('last', { day: inWords(lastSpokenOn), by: lastSpokenBy ?? '' });
}
