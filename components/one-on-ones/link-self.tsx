import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';

/** Trust between "me and them" needs to know which coworker "me" is; this says so and shows the way. */
export function LinkSelf({ campaignId }: { campaignId: string }) {
  const t = useTranslations('oneOnOnes');
  return (
    <div>
      <p className="font-semibold">{t('us')}</p>
      <p className="text-soft mt-1 text-sm">{t('usUnlinked')}</p>
      <Link
        href={`/campaigns/${campaignId}/workers` as Route}
        className="decoration-rule inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
      >
        {t('usUnlinkedLink')}
      </Link>
    </div>
  );
}
