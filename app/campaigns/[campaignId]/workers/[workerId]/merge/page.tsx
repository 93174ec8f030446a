import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { ClientText } from '@/components/i18n/client-text';
import { MergeForm } from '@/components/profile/merge-form';
import { MergeSearch, type Candidate } from '@/components/profile/merge-search';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { listRatingsOf, listTalksWith } from '@/lib/profile/queries';
import { submitMerge, submitMergeSearch } from '@/lib/workers/actions';
import { alikeTo } from '@/lib/workers/alike';
import { disputedFields, mergedFields } from '@/lib/workers/merged';
import { findRoster, type Roster, type RosterWorker } from '@/lib/workers/roster';
import { findSought } from '@/lib/workers/sought';
import { searchNames } from '@/lib/workers/whom';
import { textsOf } from '@/lib/workers/worker-fields';

type Props = PageProps<'/campaigns/[campaignId]/workers/[workerId]/merge'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worker.mergePage'))('title') };
}

/** No Suspense: what comes later would never show without JavaScript. */
export default async function MergePage({ params, searchParams }: Props) {
  const { campaignId, workerId } = await params;
  const { sought, with: withId } = await searchParams;
  const seat = await requireSeat(campaignId);
  const roster = await findRoster(seat);
  const kept = roster.byId.get(workerId);
  if (!kept || !may(seat, 'worker.merge')) notFound();
  const gone = typeof withId === 'string' && withId !== workerId ? roster.byId.get(withId) : undefined;
  const t = await getTranslations('worker.mergePage');
  const here = `/campaigns/${campaignId}/workers/${workerId}/merge`;
  return (
    <>
      <PageHeader
        kicker={<bdi>{kept.name}</bdi>}
        title={gone ? t('previewTitle') : t('title')}
        lead={t('lead')}
      />
      {seat.shown !== 'names' ? (
        <NamesFirst seat={seat} />
      ) : gone ? (
        <Preview seat={seat} kept={kept} gone={gone} back={here as Route} />
      ) : (
        <Choose
          roster={roster}
          kept={kept}
          sought={sought === '1' ? await findSought() : ''}
          here={here}
          search={submitMergeSearch.bind(null, campaignId, workerId)}
        />
      )}
    </>
  );
}

type ChooseProps = {
  roster: Roster;
  kept: RosterWorker;
  sought: string;
  here: string;
  search: (form: FormData) => Promise<void>;
};

function Choose({ roster, kept, sought, here, search }: ChooseProps) {
  const others = roster.workers.filter(({ id }) => id !== kept.id);
  const likely = alikeTo(kept, others);
  const candidate = (id: string): Candidate[] => {
    const worker = roster.byId.get(id);
    if (!worker || id === kept.id) return [];
    const { name, department, shift } = worker;
    return [{ id, name, department, shift, because: likely.find((one) => one.id === id)?.because ?? null }];
  };
  return (
    <MergeSearch
      here={here}
      search={search}
      sought={sought}
      likely={sought === '' ? likely.flatMap(({ id }) => candidate(id)) : []}
      found={sought === '' ? null : searchNames(sought, roster.workers).flatMap(candidate)}
    />
  );
}

type PreviewProps = { seat: Seat; kept: RosterWorker; gone: RosterWorker; back: Route };

async function Preview({ seat, kept, gone, back }: PreviewProps) {
  const [ratings, talks] = await Promise.all([listRatingsOf(seat, gone.id), listTalksWith(seat, gone.id)]);
  const between = ratings.filter(({ other }) => other === kept.id).length;
  return (
    <ClientText namespaces={['worker', 'status']}>
      <MergeForm
        submit={submitMerge.bind(null, seat.campaignId)}
        kept={{ id: kept.id, texts: textsOf(kept) }}
        gone={{ id: gone.id, texts: textsOf(gone) }}
        merged={textsOf(mergedFields(kept, gone))}
        disputed={disputedFields(kept, gone)}
        counts={{ ratings: ratings.length - between, talks: talks.length, between }}
        back={back}
      />
    </ClientText>
  );
}
