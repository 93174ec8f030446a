import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FollowUpRow, type ShownFollowUp } from '@/components/follow-ups/follow-up-row';
import { DoneList, DoneNotice } from '@/components/follow-ups/done-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { today } from '@/lib/campaigns/today';
import { submitFinished, submitHandOver, submitMove } from '@/lib/follow-ups/actions';
import { listOrganizers, listOwnFollowUps, type OwnFollowUp } from '@/lib/follow-ups/queries';
import { daysBetween } from '@/lib/web/day';
import { WordsHidden } from '@/components/shown/words-hidden';
import { findRoster } from '@/lib/workers/roster';

type Props = PageProps<'/campaigns/[campaignId]/follow-ups'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUps'))('title') };
}

export default async function FollowUpsPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const { done, moved, handed } = await searchParams;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const [t, all] = await Promise.all([getTranslations('followUps'), listOwnFollowUps(seat)]);
  const shown = await shownIn(seat, [...all.open, ...all.done]);
  const open = all.open.map(shown);
  const others = (await listOrganizers(seat)).filter(({ seatId }) => seatId !== seat.seatId);
  const submit = {
    finish: submitFinished.bind(null, campaignId),
    move: submitMove.bind(null, campaignId),
    handOver: submitHandOver.bind(null, campaignId),
  };
  const groups = [
    { title: t('overdue'), rows: open.filter(({ late }) => late > 0) },
    { title: t('due'), rows: open.filter(({ late }) => late === 0) },
    { title: t('coming'), rows: open.filter(({ late }) => late < 0) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { n: open.filter(({ late }) => late >= 0).length })} />
      <DoneNotice
        doneId={typeof done === 'string' ? done : null}
        note={moved === undefined ? (handed === undefined ? null : t('handed')) : t('moved')}
        reopen={submit.finish}
      />
      <WordsHidden shown={seat.shown} />
      {open.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <LinkButton tone="main" href={`/campaigns/${campaignId}/one-on-ones/new` as Route}>
              {t('log')}
            </LinkButton>
          }
        >
          <p>{t('empty')}</p>
        </EmptyState>
      )}
      {groups.map(({ title, rows }) => (
        <section key={title} className="mb-8 max-w-3xl">
          <h2 className="mb-4 text-lg font-bold">{title}</h2>
          <ul className="grid gap-6">
            {rows.map((followUp) => (
              <FollowUpRow
                key={followUp.id}
                campaignId={campaignId}
                followUp={followUp}
                others={others}
                submit={submit}
              />
            ))}
          </ul>
        </section>
      ))}
      <DoneList done={all.done.map(shown)} reopen={submit.finish} />
    </>
  );
}

async function shownIn(
  seat: Seat,
  all: readonly OwnFollowUp[],
): Promise<(followUp: OwnFollowUp) => ShownFollowUp> {
  const [t, words] = await Promise.all([getTranslations('oneOnOnes'), getTranslations('introductions')]);
  const named = all.flatMap(({ workerId, introduction }) => [
    workerId,
    ...(introduction ? [introduction.other] : []),
  ]);
  await noteReading(seat, 'follow-ups.read', named);
  const { byId } = await findRoster(seat);
  const now = today();
  const nameOf = (id: string) => byId.get(id)?.name ?? t('goneCoworker');
  const meeting = ({ other, through }: NonNullable<OwnFollowUp['introduction']>) =>
    through === null
      ? words('followUp', { other: nameOf(other) })
      : words('followUpThrough', { other: nameOf(other), through: nameOf(through) });
  return ({ id, workerId, dueOn, what, introduction }) => ({
    id,
    workerId,
    seatId: seat.seatId,
    dueOn,
    what: introduction ? meeting(introduction) : what,
    name: nameOf(workerId),
    late: daysBetween(dueOn, now),
  });
}
