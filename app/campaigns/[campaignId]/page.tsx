import { Plus } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { FactorDue } from '@/components/factors/factor-due';
import { DiskNotice } from '@/components/home/disk-notice';
import { FirstSteps } from '@/components/home/first-steps';
import { LossFigure } from '@/components/home/loss-figure';
import { MoreFigures } from '@/components/home/more-figures';
import { Section } from '@/components/home/section';
import { StandingsBar } from '@/components/home/standings-bar';
import { Trend, TrendLegend } from '@/components/home/trend-chart';
import { WovenShare } from '@/components/home/woven-share';
import { NobodyYours } from '@/components/turf/nobody-yours';
import { BeingWoven } from '@/components/ui/being-woven';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { AnchorNotice } from '@/components/weak-links/anchor-notice';
import { findFactorDue } from '@/lib/access/factor-duty';
import { may } from '@/lib/access/policy';
import { isRoomShort } from '@/lib/access/room';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { standingPlaces } from '@/lib/campaigns/places';
import { findTrend } from '@/lib/campaigns/trend';
import { isSmallGroup, momentsByFives, partsOf, shareByFives } from '@/lib/report/observer';
import type { Analysis } from '@/lib/web/analysis';
import { findRoster } from '@/lib/workers/roster';
import { Alerts } from './alerts';
import { BackupOverdue } from './backup-overdue';
import { CoreAlert } from './core-alert';
import { Named } from './named';

type Props = PageProps<'/campaigns/[campaignId]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function HomePage({ params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  const [{ analysis }, t] = await Promise.all([findAnalysis(seat), getTranslations('home')]);
  const { workers } = analysis.summary;
  const due = seat.role === 'lead' ? await findFactorDue(seat.userId) : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={seat.campaign.purpose}
        aside={
          may(seat, 'one-on-one.log') &&
          workers > 0 && (
            <LinkButton
              href={`/campaigns/${campaignId}/one-on-ones/new` as Route}
              tone="main"
              className="max-md:hidden"
              icon={<Plus aria-hidden size={20} />}
            >
              {t('log')}
            </LinkButton>
          )
        }
      />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      {due && <FactorDue due={due} now={new Date()} />}
      <BackupOverdue seat={seat} />
      {seat.role === 'lead' && isRoomShort() && <DiskNotice />}
      <Alerts seat={seat} />
      {may(seat, 'workers.see') && workers > 0 && (
        <>
          <CoreAlert seat={seat} />
          <div className="mb-8 empty:hidden">
            <NobodyYours turf={seat.turf} />
          </div>
        </>
      )}
      {workers === 0 ? (
        <FirstSteps
          campaignId={campaignId}
          mayImport={may(seat, 'import.run')}
          mayAdd={may(seat, 'worker.add')}
          mayChoose={may(seat, 'committee.change')}
        />
      ) : (
        <WhereWeStand seat={seat} analysis={analysis} />
      )}
    </>
  );
}

function WhereWeStand({ seat, analysis }: { seat: Seat; analysis: Analysis }) {
  const t = useTranslations('home');
  const seesNames = may(seat, 'workers.see');
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <div className="grid content-start gap-12">
        <Headline seat={seat} analysis={analysis} />
        <Section title={t('barTitle')}>
          <StandingsBar
            parts={partsOf(analysis.summary.standings, seesNames)}
            hrefOf={seesNames ? standingPlaces(seat.campaignId) : null}
          />
        </Section>
      </div>
      <div className="grid content-start gap-12 lg:row-span-2">
        {seesNames ? (
          <Named seat={seat} analysis={analysis} />
        ) : (
          <LossFigure holds={analysis.summary.largestHold?.holds ?? 0} />
        )}
      </div>
      <div className="grid content-start gap-12">
        <Section title={t('trendTitle')} aside={<TrendLegend />}>
          <TrendSoFar seat={seat} />
        </Section>
        <Disclosure summary={t('figuresTitle')}>
          {seesNames ? (
            <NamedFigures seat={seat} analysis={analysis} />
          ) : (
            <MoreFigures analysis={analysis} naming={null} />
          )}
        </Disclosure>
      </div>
    </div>
  );
}

function Headline({ seat, analysis: { summary, wovenShare, anchor } }: { seat: Seat; analysis: Analysis }) {
  const t = useTranslations('home');
  const { woven, workers } = summary;
  const seesNames = may(seat, 'workers.see');
  return (
    <section>
      {seesNames ? (
        <AnchorNotice
          campaignId={seat.campaignId}
          anchor={anchor}
          mayChange={may(seat, 'committee.change')}
        />
      ) : (
        <div className="mb-6">
          <Notice>{t('observerLead')}</Notice>
        </div>
      )}
      <WovenShare
        share={seesNames ? wovenShare : shareByFives(wovenShare, workers)}
        woven={woven}
        workers={workers}
        withCounts={seesNames || ![woven, workers - woven].some(isSmallGroup)}
      />
      {Object.values(summary.lines).every((count) => count === 0) && (
        <div className="mt-6">
          <Notice title={t('noLinesTitle')}>{t('noLines')}</Notice>
        </div>
      )}
    </section>
  );
}

/** The sections that name people; they need the roster. */
async function NamedFigures({ seat, analysis }: { seat: Seat; analysis: Analysis }) {
  const { byId } = await findRoster(seat);
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  return (
    <MoreFigures
      analysis={analysis}
      naming={{ campaignId: seat.campaignId, nameOf, anchor: analysis.anchor.kind }}
    />
  );
}

async function TrendSoFar({ seat }: { seat: Seat }) {
  const moments = await findTrend(seat);
  return <Trend moments={may(seat, 'workers.see') ? moments : momentsByFives(moments)} />;
}
