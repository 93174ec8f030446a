import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintButton } from '@/components/weak-links/print-button';
import { SheetLegend, WeakLinkSheet } from '@/components/weak-links/weak-link-sheet';
import { LinkButton } from '@/components/ui/button';
import { useDayWords } from '@/components/ui/day-words';
import { may } from '@/lib/access/policy';
import { notePrint } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import {
  readWeakLinksQuery,
  WEAK_STANDINGS,
  writeWeakLinksQuery,
  type WeakLinksQuery,
} from '@/lib/report/weak-links-query';
import { SHOWN, shownFrom, type Shown } from '@/lib/shown/shown';
import { findWeakLinks, type WeakLinkReport } from '@/lib/weak-links/report';

type Props = PageProps<'/campaigns/[campaignId]/weak-links/print'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('weakLinks.sheet'))('title') };
}

/** The weak-link report as a sheet of paper: everybody who fits, a date, a legend, and no interface once printed. */
export default async function WeakLinksSheetPage({ params, searchParams }: Props) {
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'workers.see')) notFound();
  const asked = await searchParams;
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : shownFrom(asked['as']) } as const;
  const query = readWeakLinksQuery(asked);
  await requireProof(seat, sheetOf(seat, query, seat.shown));
  const report = await findWeakLinks(seat, query, await getLocale());
  const { fitting, explain, nameOf, analysis } = report;
  await notePrint(
    seat,
    fitting.map(({ id }) => id),
  );
  const present = new Set(fitting.map(({ standing }) => standing));
  return (
    <>
      <Toolbar seat={seat} query={query} />
      <article className="max-w-240">
        <SheetHead seat={seat} query={query} report={report} />
        <WeakLinkSheet
          links={fitting.map(explain)}
          naming={{ campaignId: null, nameOf, anchor: analysis.anchor.kind }}
        />
        <SheetLegend
          standings={WEAK_STANDINGS.filter((standing) => present.has(standing))}
          threshold={seat.campaign.solidThreshold}
        />
      </article>
    </>
  );
}

function Toolbar({ seat, query }: { seat: Seat; query: WeakLinksQuery }) {
  const t = useTranslations('weakLinks.sheet');
  const shown = useTranslations('shown');
  const back = `/campaigns/${seat.campaignId}/weak-links${writeWeakLinksQuery(query)}` as Route;
  return (
    <div className="mb-8 grid gap-3 print:hidden">
      <nav aria-label={shown('fileLabel')} className="flex flex-wrap items-center gap-x-5">
        <span className="text-soft">{shown('fileLabel')}</span>
        {SHOWN.toReversed().map((way) => (
          <a
            key={way}
            href={sheetOf(seat, query, way)}
            aria-current={way === seat.shown ? 'true' : undefined}
            className="text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current]:font-semibold"
          >
            {shown(`way.${way}`)}
          </a>
        ))}
      </nav>
      <div className="flex flex-wrap gap-2">
        <PrintButton words={t('printNow')} />
        <LinkButton href={back}>{t('back')}</LinkButton>
      </div>
      <p className="text-soft">{t('how')}</p>
    </div>
  );
}

/** Where the sheet stands that calls people so. */
function sheetOf({ campaignId }: Seat, query: WeakLinksQuery, as: Shown): string {
  const search = new URLSearchParams(writeWeakLinksQuery(query));
  search.set('as', as);
  return `/campaigns/${campaignId}/weak-links/print?${search.toString()}`;
}

function SheetHead({ seat, query, report }: { seat: Seat; query: WeakLinksQuery; report: WeakLinkReport }) {
  const t = useTranslations('weakLinks.sheet');
  const standing = useTranslations('standing.words');
  const format = useFormatter();
  const inWords = useDayWords();
  const { workers, woven } = report.analysis.summary;
  const filters = [query.standing && standing(query.standing), query.department, query.shift, query.language]
    .filter((filter) => filter !== '')
    .join(' · ');
  return (
    <header className="double-rule mb-4">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <p>{t('made', { campaign: seat.campaign.codeName, day: inWords(report.today), by: seat.handle })}</p>
      <p>
        {t('figures', {
          woven,
          workers,
          share: format.number(report.analysis.wovenShare, { style: 'percent' }),
          count: report.fitting.length,
        })}
      </p>
      {filters !== '' && <p>{t('narrowed', { filters })}</p>}
    </header>
  );
}
