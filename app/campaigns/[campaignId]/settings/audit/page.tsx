import { FileDown } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckForm } from '@/components/audit/check-form';
import { LogFilters } from '@/components/audit/log-filters';
import { LogList } from '@/components/audit/log-list';
import { SettingsTabs } from '@/components/campaigns/settings-tabs';
import { ClientText } from '@/components/i18n/client-text';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { SheetLink } from '@/components/weak-links/sheet-link';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { submitCheck } from '@/lib/audit/actions';
import { canBePutBack } from '@/lib/audit/deeds';
import { readLogQuery, writeLogQuery } from '@/lib/audit/log-query';
import { findLogChoices, listLog } from '@/lib/audit/queries';
import { searchParam } from '@/lib/forms/search-params';

type Props = PageProps<'/campaigns/[campaignId]/settings/audit'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

/** Who did what, for leads. No Suspense: what comes later would never show without JavaScript. */
export default async function AuditPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'audit.see')) notFound();
  const query = readLogQuery(await searchParams);
  const [t, log, choices] = await Promise.all([
    getTranslations('audit'),
    listLog(seat, query),
    findLogChoices(seat),
  ]);
  const here = `/campaigns/${campaignId}/settings/audit`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={
          <SheetLink
            href={`${here}/export${writeLogQuery({ ...query, page: 1 })}`}
            icon={<FileDown aria-hidden size={18} />}
          >
            {t('export')}
          </SheetLink>
        }
      />
      <SettingsTabs campaignId={campaignId} here="audit" />
      <Done campaignId={campaignId} userId={seat.userId} searchParams={searchParams} />
      <LogFilters query={query} people={choices.people} deeds={choices.deeds} here={here as Route} />
      <p role="status" className="text-soft mb-4 text-sm">
        {t('found', { n: log.total })}
      </p>
      {log.total === 0 ? (
        <EmptyState title={t('noneTitle')}>
          <p>{t('none')}</p>
        </EmptyState>
      ) : (
        <LogList
          campaignId={campaignId}
          lines={log.lines.map((line) => ({ ...line, isChange: canBePutBack(line.deed) }))}
        />
      )}
      <Pager
        page={log.page}
        pages={log.pages}
        hrefOf={(to) => `${here}${writeLogQuery({ ...query, page: to })}` as Route}
      />
      <ClientText namespaces={['audit']}>
        <CheckForm check={submitCheck.bind(null, campaignId)} />
      </ClientText>
    </>
  );
}

type DoneProps = Pick<Props, 'searchParams'> & { campaignId: string; userId: string };

/** What was just put back, and the way to undo that. */
async function Done({ campaignId, userId, searchParams }: DoneProps) {
  const t = await getTranslations('audit.putBack');
  const rows = Number(await searchParam(searchParams, 'putBack'));
  const event = Number(await searchParam(searchParams, 'event'));
  if (!Number.isInteger(rows) || !Number.isInteger(event) || rows < 1 || event < 1) return null;
  const undo = `/campaigns/${campaignId}/settings/audit/put-back?who=${userId}&since=${String(event)}`;
  return (
    <div className="mb-6 max-w-3xl">
      <Notice
        tone="done"
        role="status"
        title={t('done', { n: rows })}
        actions={<LinkButton href={undo as Route}>{t('undo')}</LinkButton>}
      />
    </div>
  );
}
