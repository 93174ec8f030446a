import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { LeaderFact } from '@/components/leaders/leader-fact';
import { AboutWorker } from '@/components/profile/about-worker';
import { FollowUpsList } from '@/components/profile/follow-ups-list';
import { Corner, Hang } from '@/components/profile/hang';
import { LinesList } from '@/components/profile/lines-list';
import { ProfileDeeds } from '@/components/profile/profile-deeds';
import { ProfileHeader } from '@/components/profile/profile-header';
import { RatingHistory } from '@/components/profile/rating-history';
import { Section } from '@/components/profile/section';
import { WordsHidden } from '@/components/shown/words-hidden';
import { TalksList } from '@/components/profile/talks-list';
import { BeingWoven } from '@/components/ui/being-woven';
import { Notice } from '@/components/ui/notice';
import { ReasonWords, StepWords } from '@/components/weak-links/reason-words';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findProfile, type Profile } from '@/lib/profile/profile';
import { submitSelfLink, submitWorkerDelete } from '@/lib/workers/actions';
import { findMergedInto } from '@/lib/workers/queries';

type Props = PageProps<'/campaigns/[campaignId]/workers/[workerId]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worker'))('title') };
}

/** No Suspense: what comes later would never show without JavaScript. */
export default async function WorkerPage({ params, searchParams }: Props) {
  const { campaignId, workerId } = await params;
  const { around, done } = await searchParams;
  const seat = await requireSeat(campaignId);
  const profile = may(seat, 'workers.see') ? await findProfile(seat, workerId, around === '2' ? 2 : 1) : null;
  if (!profile) {
    const mergedInto = await findMergedInto(seat, workerId);
    if (mergedInto === null) notFound();
    redirect(`/campaigns/${campaignId}/workers/${mergedInto}` as Route);
  }
  await noteReading(seat, 'worker.read', [workerId]);
  return (
    <>
      <ProfileHeader
        campaignId={campaignId}
        worker={profile.worker}
        isReader={seat.workerId === workerId}
        done={typeof done === 'string' ? done : null}
        mayEdit={profile.worker.known && may(seat, 'worker.edit')}
      />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
        <Web seat={seat} profile={profile} />
        {profile.worker.known ? <Record seat={seat} profile={profile} /> : <Outside />}
      </div>
    </>
  );
}

async function Web({ seat: { campaignId }, profile }: { seat: Seat; profile: Profile }) {
  const t = await getTranslations('worker');
  const { worker, standing, reason, introduction, leader, anchor, corner, depth, lines, ratings, nameOf } =
    profile;
  const naming = { campaignId, nameOf, anchor };
  return (
    <div className="grid content-start gap-10">
      <Section id="hang" title={t('hang.title')}>
        <Hang
          routes={profile.routes}
          anchor={profile.anchor}
          worker={worker}
          standing={standing}
          reason={reason && <ReasonWords reason={reason} naming={naming} />}
          step={reason && <StepWords reason={reason} introduction={introduction} naming={naming} />}
        />
        {leader && <LeaderFact campaignId={campaignId} {...leader} />}
        {corner && lines.length > 0 && (
          <Corner picture={corner} campaignId={campaignId} workerId={worker.id} depth={depth} />
        )}
      </Section>
      <Section id="lines" title={t('lines.title')}>
        <LinesList campaignId={campaignId} lines={lines} />
      </Section>
      {worker.known && (
        <Section id="ratings" title={t('history.title')}>
          <RatingHistory campaignId={campaignId} ratings={ratings} />
        </Section>
      )}
    </div>
  );
}

/** Stands where the record of somebody inside the turf would. */
function Outside() {
  const t = useTranslations('worker');
  return (
    <div className="self-start">
      <Notice title={t('outsideTitle')}>
        <p>{t('outside')}</p>
        <p className="mt-2">{t('outsideAsk')}</p>
      </Notice>
    </div>
  );
}

async function Record({ seat, profile }: { seat: Seat; profile: Profile }) {
  const { campaignId } = seat;
  const t = await getTranslations('worker');
  const { worker, talks, followUps, today } = profile;
  return (
    <div className="grid content-start gap-10">
      <Section id="talks" title={t('talks.title')}>
        <WordsHidden shown={seat.shown} />
        <TalksList campaignId={campaignId} talks={talks} />
      </Section>
      <Section id="follow-ups" title={t('followUps.title')}>
        <FollowUpsList followUps={followUps} today={today} />
      </Section>
      <Section id="about" title={t('about.title')}>
        <AboutWorker worker={worker} />
      </Section>
      <ProfileDeeds
        campaignId={campaignId}
        workerId={worker.id}
        isReader={seat.workerId === worker.id}
        mayLink={may(seat, 'worker.link-self') && (seat.workerId === null || seat.workerId === worker.id)}
        mayMerge={may(seat, 'worker.merge')}
        linkSelf={submitSelfLink.bind(null, campaignId)}
        remove={may(seat, 'worker.delete') ? submitWorkerDelete.bind(null, campaignId) : null}
      />
    </div>
  );
}
