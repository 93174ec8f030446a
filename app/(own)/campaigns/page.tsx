import type { Metadata, Route } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { CampaignCard } from '@/components/campaigns/campaign-card';
import { NewCampaignForm } from '@/components/campaigns/campaign-forms';
import { Button, LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { listSealedCampaigns, type SealedCampaign } from '@/lib/access/campaign-seal';
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
  const [campaigns, sealed, mayOpen] = await Promise.all([
    listOwnCampaigns(userId),
    listSealedCampaigns(userId),
    mayOpenCampaigns(userId),
  ]);
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
        {campaigns.length + sealed.length === 0 && (
          <EmptyState title={t('none')}>{t('noneWords')}</EmptyState>
        )}
        <SealedCampaigns campaigns={sealed} />
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

function SealedCampaigns({ campaigns }: { campaigns: readonly SealedCampaign[] }) {
  const t = useTranslations('campaigns');
  return campaigns.map(({ campaignId, sealedAt, canOpen }) => (
    <Notice
      key={campaignId}
      tone="care"
      title={t('sealedTitle')}
      actions={
        <LinkButton href={`/sealed/${campaignId}` as Route}>
          {canOpen ? t('sealedOpen') : t('sealedMore')}
        </LinkButton>
      }
    >
      {t('sealedSince', { since: sealedAt })}
    </Notice>
  ));
}
