import { Printer } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { JustDone } from '@/components/introductions/just-done';
import { LeftOver } from '@/components/introductions/left-over';
import { NoSuggestion } from '@/components/introductions/no-suggestion';
import type { PairNaming } from '@/components/introductions/pair-words';
import { PlanTotals } from '@/components/introductions/plan-totals';
import { RefusedList } from '@/components/introductions/refused-list';
import { SuggestionList } from '@/components/introductions/suggestion-list';
import { Outcomes, UnderWay } from '@/components/introductions/under-way';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { AnchorNotice } from '@/components/weak-links/anchor-notice';
import { SheetLink } from '@/components/weak-links/sheet-link';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import type { Organizer } from '@/lib/follow-ups/organizer';
import { listOrganizers } from '@/lib/follow-ups/queries';
import { submitDrop, submitRefusal, submitTake } from '@/lib/introductions/actions';
import { findIntroductions, PER_PERSON, type IntroductionBoard } from '@/lib/introductions/board';
import { addDays } from '@/lib/web/day';

type Props = PageProps<'/campaigns/[campaignId]/introductions'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('introductions'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function IntroductionsPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const [board, organizers, { analysis }, asked, t] = await Promise.all([
    findIntroductions(seat),
    listOrganizers(seat),
    findAnalysis(seat),
    searchParams,
    getTranslations('introductions'),
  ]);
  await noteReading(seat, 'introductions.read', idsOn(board));
  const hasPlan = board.plan.suggestions.length > 0;
  const done = (['taken', 'dropped', 'refused'] as const).find((word) => typeof asked[word] === 'string');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={
          (hasPlan || board.underWay.length > 0) && (
            <SheetLink
              href={`/campaigns/${campaignId}/introductions/print`}
              icon={<Printer aria-hidden size={18} />}
            >
              {t('print')}
            </SheetLink>
          )
        }
      />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      {done && <JustDone done={done} id={String(asked[done])} submit={submitDrop.bind(null, campaignId)} />}
      <AnchorNotice
        campaignId={campaignId}
        anchor={analysis.anchor}
        mayChange={may(seat, 'committee.change')}
      />
      <NoSuggestion
        campaignId={campaignId}
        plan={board.plan}
        hasLines={Object.values(analysis.summary.lines).some((count) => count > 0)}
        anchors={analysis.anchor.members.length}
        mayChange={may(seat, 'committee.change')}
      />
      <div className="grid gap-12">
        {hasPlan && <ThePlan seat={seat} board={board} organizers={organizers} />}
        <Afterwards seat={seat} board={board} />
      </div>
    </>
  );
}

function ThePlan(props: { seat: Seat; board: IntroductionBoard; organizers: readonly Organizer[] }) {
  const { seat, board, organizers } = props;
  const { campaignId, seatId, turf } = seat;
  const mine = organizers.filter((one) => one.seatId === seatId);
  return (
    <div className="grid gap-6">
      <PlanTotals
        plan={board.plan}
        underWay={board.underWay.length}
        perPerson={PER_PERSON}
        yours={turf.everybody ? null : board.suggested.length}
      />
      <SuggestionList
        suggested={board.suggested}
        naming={namingOf(seat, board)}
        anchor={board.plan.anchor}
        others={[...mine, ...organizers.filter((one) => one.seatId !== seatId)]}
        nextWeek={addDays(board.today, 7)}
        submit={{ take: submitTake.bind(null, campaignId), refuse: submitRefusal.bind(null, campaignId) }}
      />
    </div>
  );
}

function Afterwards({ seat, board }: { seat: Seat; board: IntroductionBoard }) {
  const t = useTranslations('introductions');
  const naming = namingOf(seat, board);
  const { campaignId } = seat;
  const drop = submitDrop.bind(null, campaignId);
  const { meetFirst, nobodyNear, later } = board.plan;
  return (
    <>
      {board.underWay.length > 0 && (
        <Part title={t('underWayTitle')} lead={t('underWayHow')}>
          <UnderWay
            campaignId={campaignId}
            taken={board.underWay}
            naming={naming}
            today={board.today}
            mayDrop={(one) => seat.role === 'lead' || one.seatId === seat.seatId}
            drop={drop}
          />
        </Part>
      )}
      {board.outcomes.length > 0 && (
        <Part title={t('outcomesTitle')}>
          <Outcomes outcomes={board.outcomes} naming={naming} />
        </Part>
      )}
      {meetFirst.length + nobodyNear.length + later.length > 0 && (
        <Part title={t('leftTitle')}>
          <LeftOver campaignId={campaignId} plan={board.plan} naming={naming} />
        </Part>
      )}
      <RefusedList refused={board.refused} naming={naming} submit={drop} />
    </>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{title}</h2>
      {lead !== undefined && <p className="text-soft mb-3">{lead}</p>}
      {children}
    </section>
  );
}

function namingOf({ campaignId }: Seat, { nameOf, isKnown }: IntroductionBoard): PairNaming {
  return { campaignId, nameOf, isKnown };
}

/** Everybody the page names. */
function idsOn({ suggested, underWay, outcomes, refused, plan }: IntroductionBoard): readonly string[] {
  return [
    ...suggested.flatMap(({ one, other, through, woven }) => [
      one,
      other,
      ...(through === null ? [] : [through]),
      ...woven,
    ]),
    ...[...underWay, ...outcomes, ...refused].flatMap(({ pair }) => pair),
    ...plan.meetFirst,
    ...plan.nobodyNear,
  ];
}
