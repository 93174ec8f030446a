import { useTranslations } from 'next-intl';
import { useDayWords } from '@/components/ui/day-words';
import { parseDay } from '@/lib/web/day';
import type { WorkerField } from '@/lib/workers/worker-fields';

/** Says a field's text as it is read aloud: a status by its words, nothing as nothing. */
export function useFieldWords(field: WorkerField): (text: string) => string {
  const t = useTranslations('worker');
  const status = useTranslations('status');
  const inWords = useDayWords();
  return (text) => {
    if (text === '') return t('conflict.nothing');
    if (field === 'status') return status(text as Parameters<typeof status>[0]);
    if ((field === 'startedOn' || field === 'statusOn') && parseDay(text)) return inWords(text);
    return field === 'inUnit' ? t(text === 'yes' ? 'about.yes' : 'about.no') : text;
  };
}
