import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ColumnChoices } from '@/components/imports/column-choices';
import { FileRefused } from '@/components/imports/file-refused';
import { ImportDone } from '@/components/imports/import-done';
import { ImportRunning } from '@/components/imports/import-running';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { NamesFirst } from '@/app/campaigns/[campaignId]/names-first';
import { may } from '@/lib/access/policy';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { searchParam } from '@/lib/forms/search-params';
import { lookInto } from '@/lib/import-drafts/look-into';
import { findDraft, findDraftContent, type ImportDraft } from '@/lib/import-drafts/queries';
import { READING_PROBLEMS } from '@/lib/import-drafts/reading';
import { submitImportUndo } from '@/lib/imports/actions';
import type { ImportKept } from '@/lib/imports/counts';
import { findImport } from '@/lib/imports/queries';
import { findRoster } from '@/lib/workers/roster';

type Props = PageProps<'/campaigns/[campaignId]/import/[importId]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('title') };
}

/**
 * A file from its arrival to its end: which column is what, how far the bringing in is, what came of it.
 * No Suspense: a part of the page that comes later would never show without JavaScript.
 */
export default async function ImportedFilePage({ params, searchParams }: Props) {
  const { campaignId, importId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) notFound();
  if (seat.shown !== 'names') return <NamesFirst seat={seat} />;
  const kept = await findImport(seat, importId);
  if (kept) return <Done seat={seat} kept={kept} />;
  const draft = await findDraft(seat, importId);
  if (!draft) return <DoneMeanwhile seat={seat} importId={importId} />;
  if (draft.problems.length > 0) return <Refused seat={seat} draft={draft} />;
  if (draft.state === 'running') return <Running seat={seat} draft={draft} />;
  return <Columns seat={seat} draft={draft} problem={await searchParam(searchParams, 'problem')} />;
}

/** A file may come to its end between one look and the next. */
async function DoneMeanwhile({ seat, importId }: { seat: Seat; importId: string }) {
  const kept = await findImport(seat, importId);
  if (!kept) notFound();
  return <Done seat={seat} kept={kept} />;
}

async function Columns({ seat, draft, problem }: { seat: Seat; draft: ImportDraft; problem: string }) {
  const content = await findDraftContent(seat, draft.id);
  const look = content && lookInto(content);
  if (!look || 'problems' in look) notFound();
  const t = await getTranslations('import');
  return (
    <>
      <PageHeader
        kicker={draft.fileName}
        title={t('columns.title')}
        lead={draft.reading.format === 'ours' ? t('columns.ours') : t('columns.lead')}
      />
      <ColumnChoices
        action={`/campaigns/${seat.campaignId}/import/${draft.id}/step`}
        reading={draft.reading}
        heading={look.heading}
        firstRows={look.firstRows}
        problem={READING_PROBLEMS.find((known) => known === problem) ?? null}
      />
    </>
  );
}

async function Refused({ seat, draft }: { seat: Seat; draft: ImportDraft }) {
  const t = await getTranslations('import');
  return (
    <>
      <PageHeader
        kicker={draft.fileName}
        title={t('refused.title')}
        lead={t('refused.safe')}
        action={
          <LinkButton tone="main" href={`/campaigns/${seat.campaignId}/import` as Route}>
            {t('back')}
          </LinkButton>
        }
      />
      <FileRefused problems={draft.problems} />
    </>
  );
}

async function Running({ seat, draft }: { seat: Seat; draft: ImportDraft }) {
  const t = await getTranslations('import');
  return (
    <>
      <PageHeader
        kicker={draft.fileName}
        title={draft.place === null ? t('running.title') : t('running.waitingTitle')}
        lead={t('running.lead')}
      />
      <ImportRunning
        here={`/campaigns/${seat.campaignId}/import/${draft.id}`}
        progress={draft.progress}
        place={draft.place}
      />
    </>
  );
}

async function Done({ seat, kept }: { seat: Seat; kept: ImportKept }) {
  const [t, roster] = await Promise.all([getTranslations('import'), findRoster(seat)]);
  const edited = (kept.undone?.edited ?? []).map((id) => ({ id, name: roster.byId.get(id)?.name ?? null }));
  return (
    <>
      <PageHeader
        kicker={kept.fileName}
        title={kept.undone ? t('done.undoneTitle') : t('done.title')}
        aside={<LinkButton href={`/campaigns/${seat.campaignId}/import` as Route}>{t('back')}</LinkButton>}
      />
      <ImportDone
        campaignId={seat.campaignId}
        kept={kept}
        edited={edited}
        undo={submitImportUndo.bind(null, seat.campaignId)}
      />
    </>
  );
}
