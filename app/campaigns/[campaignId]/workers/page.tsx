import { Plus } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BeingWoven } from '@/components/ui/being-woven';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { DeedForm } from '@/components/workers/deed-form';
import { DeletedList } from '@/components/workers/deleted-list';
import { RosterFilters } from '@/components/workers/roster-filters';
import { RosterList } from '@/components/workers/roster-list';
import { TurfChanged } from '@/app/campaigns/[campaignId]/turf-changed';
import { ASSIGN_FORM, WhosePeople } from '@/app/campaigns/[campaignId]/workers/whose-people';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { submitSearch, submitWorkerRestore } from '@/lib/workers/actions';
import { isNarrowed, readListQuery, writeListQuery, type ListQuery } from '@/lib/workers/list-query';
import { findListed } from '@/lib/workers/listed';
import { listDeletedWorkers } from '@/lib/workers/queries';
import { findRoster } from '@/lib/workers/roster';
import { findSought } from '@/lib/workers/sought';
import { usedWords } from '@/lib/workers/used-words';

type Props = PageProps<'/campaigns/[campaignId]/workers'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workers'))('title') };
}

/** No Suspense: what comes later would never show without JavaScript. */
export default async function WorkersPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const asked = await searchParams;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const t = await getTranslations('workers');
  const here = `/campaigns/${campaignId}/workers`;
  const query = readListQuery(asked, await findSought());
  if (query.presence === 'deleted' && may(seat, 'worker.restore'))
    return <Deleted campaignId={campaignId} here={here as Route} />;
  const roster = await findRoster(seat);
  const deleted = typeof asked['deleted'] === 'string' ? asked['deleted'] : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { known: roster.workers.length, workforce: seat.campaign.workforce })}
        action={
          may(seat, 'worker.add') && (
            <LinkButton href={`${here}/new` as Route} tone="main" icon={<Plus aria-hidden size={20} />}>
              {t('add')}
            </LinkButton>
          )
        }
      />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      {deleted !== null && may(seat, 'worker.restore') && (
        <div className="mb-6">
          <Notice
            role="status"
            tone="care"
            title={t('justDeleted')}
            actions={
              <DeedForm submit={submitWorkerRestore.bind(null, campaignId)} fields={{ workerId: deleted }}>
                {t('undo')}
              </DeedForm>
            }
          />
        </div>
      )}
      <TurfChanged seat={seat} changed={asked['turf']} back={`${here}${writeListQuery(query)}`} />
      {roster.workers.length === 0 ? (
        <NobodyYet here={here} mayImport={may(seat, 'import.run')} />
      ) : (
        <Found seat={seat} query={query} />
      )}
    </>
  );
}

async function Found({ seat, query }: { seat: Seat; query: ListQuery }) {
  const { campaignId } = seat;
  const [{ named }, listed, t] = await Promise.all([
    findRoster(seat),
    findListed(seat, query, await getLocale()),
    getTranslations('workers'),
  ]);
  const { workers: shown, found, page, pages, standingOf } = listed;
  await noteReading(
    seat,
    'workers.read',
    shown.map(({ id }) => id),
  );
  const here = `/campaigns/${campaignId}/workers`;
  const assigning = query.assign === 'yes' && may(seat, 'turf.assign');
  return (
    <>
      <WhosePeople seat={seat} query={query} found={found} />
      <RosterFilters
        query={query}
        used={usedWords(named)}
        here={here as Route}
        mayRestore={may(seat, 'worker.restore')}
        search={submitSearch.bind(null, campaignId)}
      />
      <p role="status" className="text-soft mb-2 text-sm">
        {t('found', { n: found })}
      </p>
      {found === 0 && isNarrowed(query) ? (
        <EmptyState title={t('noneTitle')}>
          <p>{t('none')}</p>
        </EmptyState>
      ) : (
        <RosterList
          campaignId={campaignId}
          tickFor={assigning ? ASSIGN_FORM : null}
          listed={shown.map((worker) => ({
            worker,
            standing: standingOf(worker.id),
            isReader: worker.id === seat.workerId,
          }))}
        />
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(to) => `${here}${writeListQuery({ ...query, page: to })}` as Route}
      />
      <MoreLists seat={seat} here={here} />
    </>
  );
}

/** For leads: who was deleted, and who is perhaps recorded twice. */
async function MoreLists({ seat, here }: { seat: Seat; here: string }) {
  if (!may(seat, 'worker.restore')) return null;
  const t = await getTranslations('workers');
  return (
    <p className="-ms-4 mt-6 flex flex-wrap">
      <LinkButton href={`${here}?status=deleted` as Route} tone="quiet">
        {t('deletedLink')}
      </LinkButton>
      <LinkButton href={`${here}/twice` as Route} tone="quiet">
        {t('twice.title')}
      </LinkButton>
    </p>
  );
}

async function NobodyYet({ here, mayImport }: { here: string; mayImport: boolean }) {
  const t = await getTranslations('workers');
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <>
          <LinkButton href={`${here}/new` as Route} tone="main">
            {t('add')}
          </LinkButton>
          {mayImport && (
            <LinkButton href={here.replace(/workers$/u, 'import') as Route}>{t('emptyImport')}</LinkButton>
          )}
        </>
      }
    >
      <p>{t('empty')}</p>
    </EmptyState>
  );
}

async function Deleted({ campaignId, here }: { campaignId: string; here: Route }) {
  const seat = await requireSeat(campaignId);
  const [workers, t] = await Promise.all([listDeletedWorkers(seat), getTranslations('workers')]);
  await noteReading(
    seat,
    'workers.read',
    workers.map(({ id }) => id),
  );
  return (
    <>
      <PageHeader
        kicker={t('title')}
        title={t('deletedTitle')}
        lead={workers.length === 0 ? t('deletedNone') : t('deletedLead')}
        aside={<LinkButton href={here}>{t('back')}</LinkButton>}
      />
      <DeletedList workers={workers} restore={submitWorkerRestore.bind(null, campaignId)} />
    </>
  );
}
