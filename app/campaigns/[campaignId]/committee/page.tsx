import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CoverageTable } from '@/components/committee/coverage-table';
import { JoinForm } from '@/components/committee/join-form';
import { LeaveForm } from '@/components/committee/leave-form';
import { MemberList, PastMembers, type Member } from '@/components/committee/member-list';
import { MostTied } from '@/components/committee/most-tied';
import { ClientText } from '@/components/i18n/client-text';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { findAnalysis, type CampaignAnalysis } from '@/lib/campaigns/analysis';
import { submitJoin, submitLeave } from '@/lib/committee/actions';
import { coverageBy } from '@/lib/committee/coverage';
import { listStays, type Stay } from '@/lib/committee/queries';
import { findRoster, type Roster } from '@/lib/workers/roster';

type Props = PageProps<'/campaigns/[campaignId]/committee'>;

export async function generateMetadata(): Promise<Metadata> {
  // A form sent without JavaScript names where it comes from only under this policy, and we refuse it otherwise.
  return { title: (await getTranslations('committee'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function CommitteePage({ params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const [stays, roster, found, t] = await Promise.all([
    listStays(seat),
    findRoster(seat),
    findAnalysis(seat),
    getTranslations('committee'),
  ]);
  const members = membersOf(stays, roster, found);
  const named = members.map(({ workerId }) => workerId);
  await noteReading(seat, 'committee.read', named);
  const present = members.filter(({ untilOn }) => untilOn === null);
  const past = members.filter(({ untilOn }) => untilOn !== null);
  const mayChange = may(seat, 'committee.change');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { count: present.length })} />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      <ClientText namespaces={['committee']}>
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid content-start gap-12">
            <Section title={t('membersTitle')}>
              {present.length === 0 ? (
                <MostTied campaignId={campaignId} tied={mostTied(roster, found)} />
              ) : (
                <MemberList
                  campaignId={campaignId}
                  members={present}
                  leave={mayChange ? leaveFor(seat, found) : null}
                />
              )}
            </Section>
            {present.length > 0 && <Covered roster={roster} found={found} present={present} />}
          </div>
          <div className="grid content-start gap-12">
            <Section title={t('addTitle')}>
              {mayChange ? (
                <JoinForm
                  campaignId={campaignId}
                  action={submitJoin.bind(null, campaignId)}
                  today={found.today}
                />
              ) : (
                <p className="text-soft">{t('notYours')}</p>
              )}
            </Section>
            {past.length > 0 && (
              <Section title={t('pastTitle')}>
                <PastMembers campaignId={campaignId} members={past} />
              </Section>
            )}
          </div>
        </div>
      </ClientText>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-ink mb-4 border-b-2 pb-1 text-lg font-bold">{title}</h2>
      {children}
    </section>
  );
}

type CoveredProps = { roster: Roster; found: CampaignAnalysis; present: readonly Member[] };

function Covered({ roster, found, present }: CoveredProps) {
  const t = useTranslations('committee');
  const onIt = new Set(present.map(({ workerId }) => workerId));
  const known = roster.workers.filter((worker) => worker.known);
  if (known.length === 0) return null;
  const groupsBy = (by: 'department' | 'shift' | 'language') =>
    coverageBy(
      by,
      known,
      (id) => onIt.has(id),
      (id) => found.analysis.byId.has(id),
    );
  return (
    <Section title={t('coverageTitle')}>
      <p className="text-soft mb-4">
        {t('coverageLead')} {known.length < roster.workers.length && t('coverageKnown')}
      </p>
      <div className="grid gap-8">
        <CoverageTable title={t('byDepartment')} groups={groupsBy('department')} />
        <CoverageTable title={t('byShift')} groups={groupsBy('shift')} />
        <CoverageTable title={t('byLanguage')} groups={groupsBy('language')} />
      </div>
    </Section>
  );
}

function membersOf(stays: readonly Stay[], { byId }: Roster, { analysis }: CampaignAnalysis): Member[] {
  return stays.flatMap(({ id, workerId, sinceOn, untilOn }) => {
    const worker = byId.get(workerId);
    if (!worker) return [];
    const { name, department, shift, languages, status } = worker;
    const place = [department, shift, languages.join(', ')].filter(Boolean).join(' · ');
    const standing = analysis.byId.get(workerId)?.standing;
    return [{ stayId: id, workerId, name, place, status, standing, sinceOn, untilOn }];
  });
}

function leaveFor({ campaignId }: Seat, { today }: CampaignAnalysis) {
  return function leave({ stayId, name }: Member) {
    return (
      <LeaveForm stayId={stayId} name={name} action={submitLeave.bind(null, campaignId)} today={today} />
    );
  };
}

/** The few with the most solid lines, for a campaign without a committee. */
function mostTied({ byId }: Roster, { analysis }: CampaignAnalysis) {
  return analysis.workers
    .filter(({ solidLines }) => solidLines > 0)
    .sort((one, other) => other.solidLines - one.solidLines)
    .slice(0, 5)
    .map(({ id, solidLines }) => ({ id, solidLines, name: byId.get(id)?.name ?? '' }));
}
