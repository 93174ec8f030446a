import { useTranslations } from 'next-intl';

const COMMAND = 'npm run woven -- backup keygen backups-key.txt';

/** How to make the two halves of a key, in words for whoever has never done it. */
export function KeySteps() {
  const t = useTranslations('backups');
  return (
    <div className="grid gap-3">
      <p>{t('keyWhy')}</p>
      <ol className="grid list-decimal gap-3 ps-6">
        <li>
          {t('keyStep1')}
          <code className="bg-raised border-rule rounded-card mt-1.5 block overflow-x-auto border px-3 py-2 text-sm">
            {COMMAND}
          </code>
        </li>
        <li>{t('keyStep2')}</li>
        <li>{t('keyStep3')}</li>
        <li>{t('keyStep4')}</li>
      </ol>
      <p className="text-soft text-sm">{t('keyOther')}</p>
    </div>
  );
}
