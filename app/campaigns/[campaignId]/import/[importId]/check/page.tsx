import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DryRun } from '@/components/imports/dry-run';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';
import { findDraft } from '@/lib/import-drafts/queries';
import { whatIsMissing } from '@/lib/import-drafts/reading';
import { seenAs } from '@/lib/imports/bring-in';
import { dryRunPage } from '@/lib/imports/dry-run-page';
import { findPlanned } from '@/lib/imports/planned';

type Props = PageProps<'/campaigns/[campaignId]/import/[importId]/check'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('check.title') };
}

/** What a file will do, before it does it. No Suspense: it must show without JavaScript. */
export default async function CheckPage({ params, searchParams }: Props) {
  const { campaignId, importId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) notFound();
  if (seat.shown !== 'names') return <NamesFirst seat={seat} />;
  const here = `/campaigns/${campaignId}/import/${importId}`;
  const draft = await findDraft(seat, importId);
  // Brought in already, on its way, or not to be read yet: the file's own page says which.
  if (!draft || draft.state === 'running' || draft.problems.length > 0 || whatIsMissing(draft.reading)) {
    redirect(here as Route);
  }
  const planned = await findPlanned(seat, draft);
  if (!planned) notFound();
  const [t, show, page] = await Promise.all([
    getTranslations('import.check'),
    searchParam(searchParams, 'show'),
    searchParam(searchParams, 'page'),
  ]);
  const { plan, workers } = planned;
  const rows = dryRunPage(plan, { show, page });
  await noteReading(
    seat,
    'import.read',
    rows.workers.flatMap((deed) => (deed.happens === 'add' ? [] : [deed.worker.id])),
  );
  const names = new Map(plan.kind === 'ties' ? workers.map(({ fileId, name }) => [fileId ?? '', name]) : []);
  return (
    <>
      <PageHeader kicker={draft.fileName} title={t('title')} lead={t('lead', plan.counts)} />
      {draft.state !== 'waiting' && (
        <div className="mb-6 max-w-3xl">
          <Notice tone="danger" role="alert">
            {t(draft.state)}
          </Notice>
        </div>
      )}
      <DryRun names={names} here={here} plan={plan} seen={seenAs(plan.counts)} shown={rows} />
    </>
  );
}
