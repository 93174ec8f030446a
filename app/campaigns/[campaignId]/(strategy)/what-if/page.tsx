import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { AnsweredForm } from '@/components/forms/answered-form';
import { ClientText } from '@/components/i18n/client-text';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { AnchorNotice } from '@/components/weak-links/anchor-notice';
import { Routes } from '@/components/what-if/routes';
import { WholeCurve } from '@/components/what-if/whole-curve';
import { Desk } from '@/components/what-if/desk';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat } from '@/lib/access/seat';
import { askWeb } from '@/lib/campaigns/ask-web';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { searchParam } from '@/lib/forms/search-params';
import { submitRemove, submitRename, submitWhatIf } from '@/lib/what-if/actions';
import { findChoices } from '@/lib/what-if/candidates';
import { compareScenarios } from '@/lib/what-if/kept';
import { findRoutes } from '@/lib/what-if/routes';
import { findWebPicture } from '@/lib/what-if/picture';

type Props = PageProps<'/campaigns/[campaignId]/what-if'>;

const WORDS = ['whatIf', 'standing'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('whatIf'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function WhatIfPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const campaign = `/campaigns/${campaignId}`;
  const [{ analysis }, choices, picture, kept, routes, curve, t] = await Promise.all([
    findAnalysis(seat),
    findChoices(seat),
    findWebPicture(seat),
    compareScenarios(seat),
    findRoutes(seat),
    askWeb(seat, 'wholeCurve', { seed: 1 }),
    getTranslations('whatIf'),
  ]);
  if (analysis.summary.solidLines === 0) return <Nothing campaign={campaign} />;
  const named = [
    ...choices.people,
    ...routes.weak,
    ...kept.flatMap(({ moves }) => moves.flatMap(({ people }) => people)),
  ];
  await noteReading(
    seat,
    'what-if.read',
    named.map(({ id }) => id),
  );
  const removed = await searchParam(searchParams, 'removed');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      <Done
        kept={await searchParam(searchParams, 'kept')}
        renamed={await searchParam(searchParams, 'renamed')}
      />
      {removed !== '' && <Removed campaignId={campaignId} scenarioId={removed} />}
      <AnchorNotice
        campaignId={campaignId}
        anchor={analysis.anchor}
        mayChange={may(seat, 'committee.change')}
      />
      <ClientText namespaces={WORDS}>
        <Desk
          submit={submitWhatIf.bind(null, campaignId)}
          choices={choices}
          picture={picture}
          campaign={campaign}
          kept={kept}
          deeds={{ rename: submitRename.bind(null, campaignId), remove: submitRemove.bind(null, campaignId) }}
        />
      </ClientText>
      <div className="mt-12 grid gap-12">
        <Routes routes={routes} campaign={campaign} anchor={analysis.anchor.kind} />
        <WholeCurve curve={curve} R={analysis.summary.resilience.R} />
      </div>
    </>
  );
}

function Done({ kept, renamed }: { kept: string; renamed: string }) {
  const t = useTranslations('whatIf.kept');
  if (kept === '' && renamed === '') return null;
  return (
    <div className="mb-6">
      <Notice tone="done" role="status">
        {t(kept === '' ? 'renamed' : 'done')}
      </Notice>
    </div>
  );
}

function Removed({ campaignId, scenarioId }: { campaignId: string; scenarioId: string }) {
  const t = useTranslations('whatIf.kept');
  return (
    <div className="mb-6">
      <Notice
        role="status"
        actions={
          <ClientText namespaces={WORDS}>
            <AnsweredForm
              action={submitRemove.bind(null, campaignId)}
              hidden={{ scenarioId, back: 'yes' }}
              submit={t('undo')}
              tone="plain"
              lay="inline"
            />
          </ClientText>
        }
      >
        {t('removed')}
      </Notice>
    </div>
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
