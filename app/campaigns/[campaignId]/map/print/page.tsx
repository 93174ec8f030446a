import type { Metadata, Route } from 'next';
import { notFound } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { findChartWords, findCircleWords } from '@/app/campaigns/[campaignId]/map/chart-words';
import { WallChart } from '@/components/map/wall-chart';
import { WallForm } from '@/components/map/wall-form';
import { LinkButton } from '@/components/ui/button';
import { PrintButton } from '@/components/weak-links/print-button';
import { may } from '@/lib/access/policy';
import { notePrint } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import { findPastDay } from '@/lib/history/past-day';
import { layChart } from '@/lib/map/carry/chart';
import { PX_PER_MM } from '@/lib/map/carry/paper';
import { wallOf, type Wall } from '@/lib/map/carry/sheets';
import { readWallWish, writeWallWish, type WallWish } from '@/lib/map/carry/wall-wish';
import { groupPeople } from '@/lib/map/groups';
import { findCarried } from '@/lib/positions/carried';
import { shownFrom } from '@/lib/shown/shown';

type Props = PageProps<'/campaigns/[campaignId]/map/print'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map.wall'))('title') };
}

/** The map as a wall chart of several sheets, with code names unless others are asked for. Whom it shows is written down first. */
export default async function WallChartPage({ params, searchParams }: Props) {
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'workers.see')) notFound();
  const asked = await searchParams;
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : shownFrom(asked['as']) } as const;
  const wish = readWallWish(asked, seat.shown);
  await requireProof(seat, `/campaigns/${seat.campaignId}/map/print${writeWallWish(wish)}`);
  const { carried, day } = await findCarried(seat, {
    ghosts: wish.ghosts,
    on: (await findPastDay(seat, asked)).on,
    only: null,
    nameCircle: await findCircleWords(),
  });
  await notePrint(
    seat,
    carried.people.map(({ id }) => id),
  );
  const wall = wallOf(carried, wish.grid);
  const grouping = groupPeople(carried.people, wish.colour);
  const words = await findChartWords(seat, { grouping, colouring: wish.colour, day });
  return (
    <>
      <Toolbar seat={seat} wish={wish} wall={wall} />
      <WallChart
        chart={layChart(carried, grouping, words, wall.frame)}
        wall={wall}
        grid={wish.grid}
        campaign={seat.campaign.codeName}
      />
    </>
  );
}

function Toolbar({ seat, wish, wall }: { seat: Seat; wish: WallWish; wall: Wall }) {
  const t = useTranslations('map.wall');
  const map = `/campaigns/${seat.campaignId}/map`;
  const inCentimetres = (pixels: number) => Math.round(pixels / PX_PER_MM / 10);
  return (
    <div className="mb-8 grid gap-4 print:hidden">
      <h1 className="text-xl font-bold">{t('title')}</h1>
      <WallForm wish={wish} action={`${map}/print`} />
      <p>
        {t('size', {
          sheets: wall.sheets.length,
          wide: inCentimetres(wall.frame.width),
          high: inCentimetres(wall.frame.height),
        })}
      </p>
      <p className="text-soft">{t('how')}</p>
      <div className="flex flex-wrap gap-2">
        <PrintButton words={t('printNow')} />
        <LinkButton href={map as Route}>{t('back')}</LinkButton>
      </div>
    </div>
  );
}
