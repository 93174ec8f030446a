import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureList } from '@/components/history/figure-list';
import { NothingYet } from '@/components/history/nothing-yet';
import { Section } from '@/components/home/section';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { Notice } from '@/components/ui/notice';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findFigures, findSpan, type Span } from '@/lib/history/over-time';
import { daysBetween } from '@/lib/web/day';
import { Changed } from './changed';

/** With less than this behind it, in days, there is nothing to compare yet. */
const FIRST_WEEK = 7;

type Props = PageProps<'/campaigns/[campaignId]/history'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  const [span, asked, t] = await Promise.all([findSpan(seat), searchParams, getTranslations('history')]);
  const { first, today } = span;
  const seesNames = may(seat, 'workers.see');
  const isYoung = first === null || daysBetween(first, today) < FIRST_WEEK;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      {isYoung ? (
        <NothingYet campaignId={campaignId} first={first} mayLog={may(seat, 'one-on-one.log')} />
      ) : (
        <div className="grid gap-14">
          {seesNames ? (
            <Changed seat={seat} span={{ first, today }} asked={asked} />
          ) : (
            <Notice>{t('observer')}</Notice>
          )}
          <SoFar seat={seat} span={span} title={t('figuresTitle')} />
        </div>
      )}
    </>
  );
}

async function SoFar({ seat, span, title }: { seat: Seat; span: Span; title: string }) {
  const so = await findFigures(seat, span);
  const t = await getTranslations('history');
  if (so === null) return null;
  return (
    <Section title={title}>
      <p className="text-soft mb-6">{t(so.by)}</p>
      <FigureList
        figures={so.figures}
        known={so.known}
        knownYours={!seat.turf.everybody}
        freshnessDays={seat.campaign.freshnessDays}
      />
    </Section>
  );
}
