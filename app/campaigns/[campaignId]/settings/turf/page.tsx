import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { AssignForm } from '@/components/turf/assign-form';
import { ChangedNotice } from '@/components/turf/changed-notice';
import { CrewTable } from '@/components/turf/crew-table';
import { OrganizerList } from '@/components/turf/organizer-list';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';
import { isUuid } from '@/lib/forms/uuid';
import { submitTurfClear, submitTurfCrews, submitTurfUndo } from '@/lib/turf/actions';
import { findTurfChange } from '@/lib/turf/queries';
import { findTurfs, type Turfs } from '@/lib/turf/turfs';

type Props = PageProps<'/campaigns/[campaignId]/settings/turf'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('turf'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function TurfPage({ params, searchParams }: Props) {
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'turf.see')) notFound();
  const { campaignId } = seat;
  const changed = await searchParam(searchParams, 'turf');
  const [t, turfs, change] = await Promise.all([
    getTranslations('turf'),
    findTurfs(seat),
    isUuid(changed) ? findTurfChange(seat, changed) : null,
  ]);
  return (
    <ClientText namespaces={['turf']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SettingsTabs campaignId={campaignId} here="turf" />
      <ChangedNotice
        change={change}
        undone={changed === 'undone'}
        back={`/campaigns/${campaignId}/settings/turf`}
        undo={submitTurfUndo.bind(null, campaignId)}
      />
      <div className="grid max-w-3xl gap-12">
        <Nobody campaignId={campaignId} nobody={turfs.nobody} />
        <Organizers seat={seat} turfs={turfs} />
        <Crews seat={seat} turfs={turfs} />
      </div>
    </ClientText>
  );
}

function Nobody({ campaignId, nobody }: { campaignId: string; nobody: number }) {
  const t = useTranslations('turf');
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="text-xl font-bold">{t('nobody', { nobody })}</p>
      {nobody > 0 && (
        <LinkButton href={`/campaigns/${campaignId}/workers?whose=nobody&assign=yes` as Route}>
          {t('nobodyLink')}
        </LinkButton>
      )}
    </div>
  );
}

function Organizers({ seat: { campaignId }, turfs }: { seat: Seat; turfs: Turfs }) {
  const t = useTranslations('turf');
  const holding = [...turfs.holders.values()].flat();
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('organizers')}</h2>
      <OrganizerList
        organizers={turfs.organizers.map(({ seatId, handle, knows, rules, workerIds }) => ({
          seatId,
          handle,
          knows,
          rules,
          byName: workerIds.size,
          people: holding.filter((one) => one === seatId).length,
        }))}
        clear={submitTurfClear.bind(null, campaignId)}
        hrefOf={(seatId) => `/campaigns/${campaignId}/workers?whose=${seatId}` as Route}
      />
    </section>
  );
}

function Crews({ seat: { campaignId }, turfs }: { seat: Seat; turfs: Turfs }) {
  const t = useTranslations('turf');
  const handleOf = new Map(turfs.organizers.map(({ seatId, handle }) => [seatId, handle]));
  const crews = turfs.crews.map(({ seatIds, ...crew }) => ({
    ...crew,
    handles: seatIds.map((seatId) => handleOf.get(seatId) ?? ''),
  }));
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">{t('crewsTitle')}</h2>
      <p>{crews.length === 0 ? t('crewsNone') : t('crewsLead')}</p>
      {crews.length > 0 && (
        <>
          <CrewTable crews={crews} formId="crews" />
          <div className="bg-paper border-ink sticky bottom-(--edge,0px) z-20 border-t-2 py-3">
            <AssignForm
              id="crews"
              submit={submitTurfCrews.bind(null, campaignId)}
              organizers={turfs.organizers.map(({ seatId, handle }) => ({ value: seatId, label: handle }))}
              hidden={{}}
              giveWords={t('giveTicked')}
            />
          </div>
        </>
      )}
    </section>
  );
}
