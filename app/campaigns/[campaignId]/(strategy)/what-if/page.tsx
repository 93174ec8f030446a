import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ClientText } from '@/components/i18n/client-text';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { AnchorNotice } from '@/components/weak-links/anchor-notice';
import { Desk } from '@/components/what-if/desk';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { submitWhatIf } from '@/lib/what-if/actions';
import { findChoices } from '@/lib/what-if/candidates';
import { findWebPicture } from '@/lib/what-if/picture';

type Props = PageProps<'/campaigns/[campaignId]/what-if'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whatIf'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function WhatIfPage({ params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const campaign = `/campaigns/${campaignId}`;
  const [{ analysis }, choices, picture, t] = await Promise.all([
    findAnalysis(seat),
    findChoices(seat),
    findWebPicture(seat),
    getTranslations('whatIf'),
  ]);
  if (analysis.summary.solidLines === 0) return <Nothing campaign={campaign} />;
  await noteReading(
    seat,
    'what-if.read',
    choices.people.map(({ id }) => id),
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <AnchorNotice
        campaignId={campaignId}
        anchor={analysis.anchor}
        mayChange={may(seat, 'committee.change')}
      />
      <ClientText namespaces={['whatIf', 'standing', 'problems']}>
        <Desk
          submit={submitWhatIf.bind(null, campaignId)}
          choices={choices}
          picture={picture}
          campaign={campaign}
        />
      </ClientText>
    </>
  );
}

function Nothing({ campaign }: { campaign: string }) {
  const t = useTranslations('whatIf');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <EmptyState
        title={t('empty.title')}
        action={
          <LinkButton href={`${campaign}/one-on-ones/new` as Route} tone="main">
            {t('empty.log')}
          </LinkButton>
        }
      >
        <p>{t('empty.how')}</p>
      </EmptyState>
    </>
  );
}
