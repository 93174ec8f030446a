import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CampaignCard } from '@/components/campaigns/campaign-card';
import { NewCampaignForm } from '@/components/campaigns/campaign-forms';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listOwnCampaigns, mayOpenCampaigns } from '@/lib/access/campaigns';
import { requireSignedIn } from '@/lib/access/signed-in';
import { submitOpenExample } from '@/lib/campaigns/actions';
import { searchParam } from '@/lib/forms/search-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('campaigns'))('title') };
}

export default async function CampaignsPage({ searchParams }: PageProps<'/campaigns'>) {
  const t = await getTranslations('campaigns');
  const { userId } = await requireSignedIn();
  const [campaigns, mayOpen] = await Promise.all([listOwnCampaigns(userId), mayOpenCampaigns(userId)]);
  const removed = (await searchParam(searchParams, 'done')) === 'removed';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid gap-8">
        {removed && (
          <Notice tone="done" role="status">
            {t('removed')}
          </Notice>
        )}
        {campaigns.length === 0 && <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>}
        <ul className="grid gap-4 sm:grid-cols-2">
          {campaigns.map((campaign) => (
            <CampaignCard key={campaign.campaignId} campaign={campaign} />
          ))}
        </ul>
        {mayOpen && !campaigns.some((campaign) => campaign.isExample) && (
          <Notice
            title={t('exampleTitle')}
            actions={
              <form action={submitOpenExample}>
                <Button>{t('openExample')}</Button>
              </form>
            }
          >
            {t('exampleWords')}
          </Notice>
        )}
        {mayOpen && (
          <Disclosure summary={t('newTitle')}>
            <div className="max-w-prose pt-3">
              <NewCampaignForm />
            </div>
          </Disclosure>
        )}
      </div>
    </>
  );
}
