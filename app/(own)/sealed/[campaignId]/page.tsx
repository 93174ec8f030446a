import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoorCard } from '@/components/accounts/door-card';
import { ClientText } from '@/components/i18n/client-text';
import { OpenAgainForm } from '@/components/safety/open-again-form';
import { findSealedCampaign } from '@/lib/access/campaign-seal';
import { requireSignedIn } from '@/lib/access/signed-in';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sealed'))('title') };
}

/** All that can be seen of a sealed campaign, by those who have a seat in it. */
export default async function SealedPage({ params }: PageProps<'/sealed/[campaignId]'>) {
  const t = await getTranslations('sealed');
  const { campaignId } = await params;
  const { userId } = await requireSignedIn();
  const sealed = await findSealedCampaign(userId, campaignId);
  if (!sealed) redirect(`/campaigns/${campaignId}` as Route);
  const { sealedAt, role, canOpen } = sealed;
  return (
    <ClientText namespaces={['sealed']}>
      <div className="mx-auto max-w-xl">
        <DoorCard title={t('title')} lead={t('since', { since: sealedAt })}>
          {canOpen && <OpenAgainForm campaignId={campaignId} />}
          {!canOpen && <p>{role === 'lead' ? t('notYou') : t('askLead')}</p>}
        </DoorCard>
      </div>
    </ClientText>
  );
}
