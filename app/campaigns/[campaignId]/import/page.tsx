import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { ImportHistory } from '@/components/imports/import-history';
import { UploadForm } from '@/components/imports/upload-form';
import { WhatFiles } from '@/components/imports/what-files';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';
import { MOST_BYTES } from '@/lib/import-drafts/schema';
import { listImports } from '@/lib/imports/queries';

type Props = PageProps<'/campaigns/[campaignId]/import'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) notFound();
  const [imports, t, refused] = await Promise.all([
    listImports(seat),
    getTranslations('import'),
    searchParam(searchParams, 'refused'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid max-w-3xl gap-10">
        {seat.shown !== 'names' && <NamesFirst seat={seat} />}
        <UploadForm
          action={`/campaigns/${campaignId}/import/upload`}
          idempotencyKey={randomUUID()}
          mostMegabytes={MOST_BYTES / 1024 / 1024}
          refused={refused === 'missing' || refused === 'tooLarge' ? refused : null}
        />
        <WhatFiles />
        <ImportHistory campaignId={campaignId} imports={imports} />
      </div>
    </>
  );
}
