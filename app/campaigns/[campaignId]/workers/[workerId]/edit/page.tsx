import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { ClientText } from '@/components/i18n/client-text';
import { PageHeader } from '@/components/ui/page-header';
import { WorkerForm } from '@/components/workers/worker-form';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { submitWorkerEdit } from '@/lib/workers/actions';
import { findRoster } from '@/lib/workers/roster';
import { usedWords } from '@/lib/workers/used-words';
import { textsOf } from '@/lib/workers/worker-fields';

type Props = PageProps<'/campaigns/[campaignId]/workers/[workerId]/edit'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worker.form'))('editTitle') };
}

/** No Suspense: what comes later would never show without JavaScript. */
export default async function EditWorkerPage({ params }: Props) {
  const { campaignId, workerId } = await params;
  const seat = await requireSeat(campaignId);
  const { named, byId } = await findRoster(seat);
  const worker = byId.get(workerId);
  if (!worker?.known || !may(seat, 'worker.edit')) notFound();
  const t = await getTranslations('worker');
  return (
    <>
      <PageHeader kicker={<bdi>{worker.name}</bdi>} title={t('form.editTitle')} />
      {seat.shown === 'names' ? (
        <ClientText namespaces={['worker', 'status']}>
          <WorkerForm
            submit={submitWorkerEdit.bind(null, campaignId)}
            campaignId={campaignId}
            opened={{ workerId, version: worker.version, texts: textsOf(worker) }}
            used={usedWords(named)}
            cancel={`/campaigns/${campaignId}/workers/${workerId}` as Route}
          />
        </ClientText>
      ) : (
        <NamesFirst seat={seat} />
      )}
    </>
  );
}
