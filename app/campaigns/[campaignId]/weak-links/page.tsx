import { Printer } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { AnchorNotice } from '@/components/weak-links/anchor-notice';
import { ExportMenu } from '@/components/weak-links/export-menu';
import { NobodyWeak } from '@/components/weak-links/nobody-weak';
import { SheetLink } from '@/components/weak-links/sheet-link';
import { WeakLinkFilters } from '@/components/weak-links/weak-link-filters';
import { WeakLinkList } from '@/components/weak-links/weak-link-list';
import { BeingWoven } from '@/components/ui/being-woven';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { readWeakLinksQuery, writeWeakLinksQuery, type WeakLinksQuery } from '@/lib/report/weak-links-query';
import { findWeakLinks, type WeakLinkReport } from '@/lib/weak-links/report';
import { usedWords } from '@/lib/workers/used-words';

const PER_PAGE = 40;

type Props = PageProps<'/campaigns/[campaignId]/weak-links'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('weakLinks'))('title') };
}

/** No Suspense: a part of the page that comes later would never show without JavaScript. */
export default async function WeakLinksPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const query = readWeakLinksQuery(await searchParams);
  const [report, t] = await Promise.all([
    findWeakLinks(seat, query, await getLocale()),
    getTranslations('weakLinks'),
  ]);
  const { workers, woven } = report.analysis.summary;
  const weak = workers - woven;
  const { shown } = pageOf(report, query);
  await noteReading(
    seat,
    'weak-links.read',
    shown.map(({ id }) => id),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={workers > 0 && t('lead', { count: weak })}
        aside={weak > 0 && <WaysOut seat={seat} query={query} />}
      />
      <BeingWoven wovenIn={seat.campaign.wovenIn} />
      {weak === 0 ? (
        <NobodyWeak campaignId={campaignId} isEmpty={workers === 0} />
      ) : (
        <Narrowed seat={seat} query={query} report={report} />
      )}
    </>
  );
}

function WaysOut({ seat, query }: { seat: Seat; query: WeakLinksQuery }) {
  const here = hereOf(seat);
  const t = useTranslations('weakLinks');
  const search = writeWeakLinksQuery({ ...query, page: 1 });
  return (
    <>
      <SheetLink href={`${here}/print${search}`} icon={<Printer aria-hidden size={18} />}>
        {t('print')}
      </SheetLink>
      {may(seat, 'report.export') && (
        <ExportMenu hrefOf={(as) => `${here}/export${search}${search === '' ? '?' : '&'}as=${as}`} />
      )}
    </>
  );
}

function Narrowed({ seat, query, report }: { seat: Seat; query: WeakLinksQuery; report: WeakLinkReport }) {
  const t = useTranslations('weakLinks');
  const { fitting, explain, nameOf, analysis, roster } = report;
  const { campaignId } = seat;
  const here = hereOf(seat);
  const { shown, page, pages } = pageOf(report, query);
  return (
    <>
      <AnchorNotice
        campaignId={campaignId}
        anchor={analysis.anchor}
        mayChange={may(seat, 'committee.change')}
      />
      <WeakLinkFilters query={query} {...usedWords(roster.named)} here={here as Route} />
      <p role="status" className="text-soft mb-2 text-sm">
        {t(seat.turf.everybody ? 'found' : 'foundKnown', { count: fitting.length })}
      </p>
      <WeakLinkList
        links={shown.map(explain)}
        naming={{ campaignId, nameOf, anchor: analysis.anchor.kind }}
        mayLog={may(seat, 'one-on-one.log')}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(to) => `${here}${writeWeakLinksQuery({ ...query, page: to })}` as Route}
      />
    </>
  );
}

function pageOf({ fitting }: WeakLinkReport, query: WeakLinksQuery) {
  const pages = Math.max(1, Math.ceil(fitting.length / PER_PAGE));
  const page = Math.min(query.page, pages);
  return { pages, page, shown: fitting.slice((page - 1) * PER_PAGE, page * PER_PAGE) };
}

function hereOf(seat: Seat): string {
  return `/campaigns/${seat.campaignId}/weak-links`;
}
