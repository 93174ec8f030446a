import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

type NobodyYoursProps = {
  turf: { readonly everybody: true } | { readonly everybody: false; readonly workerIds: ReadonlySet<string> };
};

/** Tells an organizer who was given nobody yet how that comes. */
export function NobodyYours({ turf }: NobodyYoursProps) {
  const t = useTranslations('turf');
  if (turf.everybody || turf.workerIds.size > 0) return null;
  return (
    <Notice title={t('emptyTitle')}>
      <p>{t('empty')}</p>
    </Notice>
  );
}
