import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Influence } from '@/components/leaders/influence';
import { LeaderFilters } from '@/components/leaders/leader-filters';
import { LeaderList, type TrusterShown } from '@/components/leaders/leader-list';
import { NoLeaders } from '@/components/leaders/no-leaders';
import { RestsOn } from '@/components/leaders/rests-on';
import { StandingOut } from '@/components/leaders/standing-out';
import { VisitNext, type VisitPlan } from '@/components/leaders/visit-next';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { submitVisit } from '@/lib/follow-ups/actions';
import { listOwnFollowUps } from '@/lib/follow-ups/queries';
import { findLeaderBoard, type LeaderBoard } from '@/lib/leaders/board';
import type { LeaderShown } from '@/lib/leaders/person';
import { pointedAt, type Pointed } from '@/lib/leaders/pointed';
import {
  fitsLeader,
  isNarrowed,
  readLeadersQuery,
  writeLeadersQuery,
  type LeadersQuery,
} from '@/lib/report/leaders-query';
import { addDays } from '@/lib/web/day';
import { placeOf, trustersAt } from '@/lib/web/leaders/leaders';
import { usedWords } from '@/lib/workers/used-words';
import { findRoster } from '@/lib/workers/roster';

const PER_PAGE = 30;

type Props = PageProps<'/campaigns/[campaignId]/leaders'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leaders'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function LeadersPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const query = readLeadersQuery(await searchParams);
  const [board, roster, t] = await Promise.all([
    findLeaderBoard(seat),
    findRoster(seat),
    getTranslations('leaders'),
  ]);
  const fitting = isNarrowed(query) ? board.people.filter((one) => fitsLeader(one, query)) : board.people;
  const here = `/campaigns/${campaignId}/leaders` as Route;
  const { shown } = pageOf(fitting, query);
  const plan = await findPlan(seat, board);
  const pointed = pointedAt(fitting, board.yardsticks.many);
  await noteReading(seat, 'leaders.read', [...pointed.named, ...shown.map(({ id }) => id)]);
  if (board.known.all === 0) {
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <NoLeaders campaignId={campaignId} isEmpty={board.known.workers === 0} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      <LeaderFilters query={query} {...usedWords(roster.named)} here={here} />
      <div className="grid gap-12">
        <PointedAt seat={seat} query={query} board={board} fitting={fitting} pointed={pointed} plan={plan} />
        <Ranking seat={seat} query={query} board={board} fitting={fitting} />
        <RestsOn known={board.known} yardsticks={board.yardsticks} />
      </div>
    </>
  );
}

/** What making a visit a follow-up takes: the day to offer, and what is planned already. */
async function findPlan(seat: Seat, { today }: LeaderBoard): Promise<VisitPlan | null> {
  if (!may(seat, 'follow-up.set')) return null;
  const { open } = await listOwnFollowUps(seat);
  return {
    submit: submitVisit.bind(null, seat.campaignId),
    inAWeek: addDays(today, 7),
    dueOn: new Map(open.toReversed().map(({ workerId, dueOn }) => [workerId, dueOn])),
  };
}

type PartProps = {
  seat: Seat;
  query: LeadersQuery;
  board: LeaderBoard;
  fitting: readonly LeaderShown[];
};

type PointedAtProps = PartProps & { pointed: Pointed; plan: VisitPlan | null };

/** What the ranking points at: the picture, the next visits, the quiet and the loud. */
function PointedAt({ seat, query, board, fitting, pointed, plan }: PointedAtProps) {
  const { campaignId } = seat;
  const { told, pictures, open, quiet, loud } = pointed;
  return (
    <>
      <Influence
        campaignId={campaignId}
        people={told}
        pictures={pictures}
        outside={fitting.length - told.length}
        heapHref={({ support, from, to }) => {
          const trusted = from === to ? String(from) : `${String(from)}-${String(to)}`;
          const narrower = { ...query, support: String(support), trusted, page: 1 };
          return `/campaigns/${campaignId}/leaders${writeLeadersQuery(narrower)}#ranking` as Route;
        }}
      />
      <VisitNext campaignId={campaignId} open={open} groups={board.leaders.groups} plan={plan} />
      <div className="grid gap-10 lg:grid-cols-2">
        <StandingOut campaignId={campaignId} how="quiet" people={quiet} />
        <StandingOut campaignId={campaignId} how="loud" people={loud} />
      </div>
    </>
  );
}

function Ranking({ seat, query, board, fitting }: PartProps) {
  const t = useTranslations('leaders');
  const { shown, page, pages } = pageOf(fitting, query);
  const onlyKnown = !seat.turf.everybody && isNarrowed(query);
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking" className="mb-1 text-lg font-bold">
        {t('rankingTitle')}
      </h2>
      <p role="status" className="text-soft mb-3 text-sm">
        {t(onlyKnown ? 'foundKnown' : 'found', { count: fitting.length })}
      </p>
      <LeaderList
        campaignId={seat.campaignId}
        leaders={shown}
        groups={board.leaders.groups}
        trustersOf={trustersIn(board)}
        mayLog={may(seat, 'one-on-one.log')}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(to) =>
          `/campaigns/${seat.campaignId}/leaders${writeLeadersQuery({ ...query, page: to })}#ranking` as Route
        }
      />
    </section>
  );
}

function trustersIn({ leaders, nameOf }: LeaderBoard): (leader: LeaderShown) => readonly TrusterShown[] {
  return ({ id }) =>
    trustersAt(leaders, placeOf(leaders, id)).map((one) => ({ ...one, name: nameOf(one.id) }));
}

function pageOf(fitting: readonly LeaderShown[], query: LeadersQuery) {
  const pages = Math.max(1, Math.ceil(fitting.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  return { pages, page, shown: fitting.slice((page - 1) * PER_PAGE, page * PER_PAGE) };
}
