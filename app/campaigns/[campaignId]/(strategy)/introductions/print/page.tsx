import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PlanSheet } from '@/components/introductions/plan-sheet';
import { LinkButton } from '@/components/ui/button';
import { useDayWords } from '@/components/ui/day-words';
import { PrintButton } from '@/components/weak-links/print-button';
import { may } from '@/lib/access/policy';
import { notePrint } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import { findIntroductions, type IntroductionBoard } from '@/lib/introductions/board';
import { SHOWN, shownFrom, type Shown } from '@/lib/shown/shown';
import { addDays } from '@/lib/web/day';

/** What fits on one page. */
const ON_PAPER = 6;

type Props = PageProps<'/campaigns/[campaignId]/introductions/print'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('introductions.sheet'))('title') };
}

/** The introductions of the week as a page of paper: who takes care of which, and what comes next in the plan. */
export default async function IntroductionsSheetPage({ params, searchParams }: Props) {
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'workers.see')) notFound();
  const asked = await searchParams;
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : shownFrom(asked['as']) } as const;
  await requireProof(seat, sheetOf(seat, seat.shown));
  const board = await findIntroductions(seat);
  const week = addDays(board.today, 7);
  const taken = board.underWay.filter(({ dueOn }) => dueOn <= week).slice(0, ON_PAPER);
  const next = board.suggested.slice(0, ON_PAPER - taken.length);
  await notePrint(
    seat,
    [...taken.map(({ pair }) => pair), ...next.map(({ one, other }) => [one, other])].flat(),
  );
  return (
    <>
      <Toolbar seat={seat} />
      <article className="max-w-240">
        <SheetHead seat={seat} board={board} />
        <PlanSheet
          taken={taken}
          next={next}
          anchor={board.plan.anchor}
          naming={{ campaignId: null, nameOf: board.nameOf, isKnown: board.isKnown }}
        />
      </article>
    </>
  );
}

function Toolbar({ seat }: { seat: Seat }) {
  const t = useTranslations('introductions.sheet');
  const shown = useTranslations('shown');
  return (
    <div className="mb-8 grid gap-3 print:hidden">
      <nav aria-label={shown('fileLabel')} className="flex flex-wrap items-center gap-x-5">
        <span className="text-soft">{shown('fileLabel')}</span>
        {SHOWN.toReversed().map((way) => (
          <a
            key={way}
            href={sheetOf(seat, way)}
            aria-current={way === seat.shown ? 'true' : undefined}
            className="text-soft hover:text-ink aria-[current]:border-ink aria-[current]:text-ink inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current]:font-semibold"
          >
            {shown(`way.${way}`)}
          </a>
        ))}
      </nav>
      <div className="flex flex-wrap gap-2">
        <PrintButton words={t('printNow')} />
        <LinkButton href={`/campaigns/${seat.campaignId}/introductions` as Route}>{t('back')}</LinkButton>
      </div>
      <p className="text-soft">{t('how')}</p>
    </div>
  );
}

/** Where the sheet stands that calls people so. */
function sheetOf({ campaignId }: Seat, as: Shown): string {
  return `/campaigns/${campaignId}/introductions/print?as=${as}`;
}

function SheetHead({ seat, board }: { seat: Seat; board: IntroductionBoard }) {
  const t = useTranslations('introductions.sheet');
  const inWords = useDayWords();
  const { woven, workers } = board.plan;
  return (
    <header className="double-rule mb-4">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <p>{t('made', { campaign: seat.campaign.codeName, day: inWords(board.today), by: seat.handle })}</p>
      <p>{t('figures', { woven, workers })}</p>
    </header>
  );
}
