import type { Route } from 'next';
import { useFormatter, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

type BurnBannerProps = { campaignId: string; askedBy: string; dueAt: Date | null };

/** On every page, for leads: this campaign is to be burned, and can still be saved. */
export function BurnBanner({ campaignId, askedBy, dueAt }: BurnBannerProps) {
  const t = useTranslations('burning');
  const format = useFormatter();
  return (
    <div role="status" className="bg-thread-wash border-thread border-b px-4 py-2 md:px-8 print:hidden">
      <p className="mx-auto max-w-360">
        <span className="text-thread font-semibold">
          {dueAt
            ? t('bannerDue', { when: format.dateTime(dueAt, { dateStyle: 'full', timeStyle: 'short' }) })
            : t('bannerAsked', { askedBy })}
        </span>{' '}
        <Link
          href={`/campaigns/${campaignId}/settings/safety` as Route}
          className="inline-flex min-h-11 items-center underline"
        >
          {t('bannerLink')}
        </Link>
      </p>
    </div>
  );
}
