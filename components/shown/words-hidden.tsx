import { useTranslations } from 'next-intl';

/** Says, where names are hidden, that what was written down is too. */
export function WordsHidden({ shown }: { shown: 'names' | 'initials' | 'codeNames' }) {
  const t = useTranslations('shown');
  return shown === 'names' ? null : <p className="text-soft mb-4 text-sm">{t('wordsHidden')}</p>;
}
