import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsForm } from '@/components/campaigns/settings-form';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';

type Props = PageProps<'/campaigns/[campaignId]/settings'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const t = await getTranslations('settings');
  const held = await getTranslations('holdings');
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'campaign.edit')) notFound();
  const saved = (await searchParam(searchParams, 'done')) === 'saved';
  return (
    <ClientText namespaces={['settings', 'campaigns']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={seat.campaignId} here="campaign" />
      <div className="grid max-w-prose gap-8">
        {saved && (
          <Notice tone="done" role="status">
            {t('saved')}
          </Notice>
        )}
        <SettingsForm campaignId={seat.campaignId} settings={seat.campaign} />
        <Link href={'/what-is-held'} className="inline-flex min-h-11 items-center underline">
          {held('title')}
        </Link>
      </div>
    </ClientText>
  );
}
