import { useFormatter } from 'next-intl';

/** Says a calendar day (`YYYY-MM-DD`) in the reader's words, to be put into a sentence. */
export function useDayWords(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
}

/** A calendar day (`YYYY-MM-DD`) in the reader's words. */
export function DayWords({ day }: { day: string }) {
  const inWords = useDayWords();
  return (
    <time dateTime={day} className="text-nowrap">
      {inWords(day)}
    </time>
  );
}
