import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Tells leads that nothing is saved until there is room on the server's disk. */
export function DiskNotice() {
  const t = useTranslations('away.disk');
  return (
    <div className="mb-8">
      <Notice tone="danger" role="alert" title={t('title')}>
        <p>{t('words')}</p>
      </Notice>
    </div>
  );
}
