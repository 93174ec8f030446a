import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { ClientText } from '@/components/i18n/client-text';
import { PageHeader } from '@/components/ui/page-header';
import { WorkerForm } from '@/components/workers/worker-form';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { submitNewWorker } from '@/lib/workers/actions';
import { findRoster } from '@/lib/workers/roster';
import { usedWords } from '@/lib/workers/used-words';

type Props = PageProps<'/campaigns/[campaignId]/workers/new'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worker.form'))('addTitle') };
}

/** No Suspense: what comes later would never show without JavaScript. */
export default async function NewWorkerPage({ params }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'worker.add')) notFound();
  const [{ named }, t] = await Promise.all([findRoster(seat), getTranslations('worker')]);
  return (
    <>
      <PageHeader title={t('form.addTitle')} lead={t('form.addLead')} />
      {seat.shown === 'names' ? (
        <ClientText namespaces={['worker', 'status']}>
          <WorkerForm
            submit={submitNewWorker.bind(null, campaignId)}
            campaignId={campaignId}
            used={usedWords(named)}
            cancel={`/campaigns/${campaignId}/workers` as Route}
          />
        </ClientText>
      ) : (
        <NamesFirst seat={seat} />
      )}
    </>
  );
}
