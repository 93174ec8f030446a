import { useTranslations } from 'next-intl';

/** Says a deed of the log in words that follow a name; also one this Woven does not know. */
export function useDeedWords(): (deed: string) => string {
  const t = useTranslations('audit');
  return (deed) => {
    const key = `deed.${deed}` as 'deed.worker.add';
    return t.has(key) ? t(key) : t('deedOther', { deed });
  };
}
