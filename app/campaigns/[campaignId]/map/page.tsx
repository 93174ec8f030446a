import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TurfChanged } from '@/app/campaigns/[campaignId]/turf-changed';
import { ClientText } from '@/components/i18n/client-text';
import { CountsTable } from '@/components/map/counts-table';
import { EmptyMap } from '@/components/map/empty-map';
import type { MapTurf } from '@/components/map/give-turf';
import { MapHeading } from '@/components/map/map-heading';
import { MapTable, type MapList } from '@/components/map/map-table';
import { MapView } from '@/components/map/map-view';
import type { DrawDeeds } from '@/components/map/use-drawing';
import type { PinDeeds } from '@/components/map/use-pinning';
import { PastDays } from '@/components/map/past-days';
import { StillPicture } from '@/components/map/still-picture';
import type { PictureSource } from '@/components/map/use-picture';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { submitPin, submitSettledMap } from '@/lib/positions/actions';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { findPastDay, type PastDay } from '@/lib/history/past-day';
import { mapAddress, mapQuery, type MapAsked } from '@/lib/map/address';
import { WHOLE, type MapPart } from '@/lib/map/part';
import { countsOf } from '@/lib/map/counts';
import { countOf } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { findMapPicture, type FoundMap } from '@/lib/positions/map-picture';
import { markOf } from '@/lib/positions/packed-map';
import { submitTurfPeople } from '@/lib/turf/actions';
import { submitDrawnLine, submitLineRedone, submitLineUndone } from '@/lib/ties/actions';
import { findTurfs } from '@/lib/turf/turfs';

type Props = PageProps<'/campaigns/[campaignId]/map'>;

const WORDS = ['map', 'ui', 'shown', 'trust', 'band', 'standing', 'support', 'status'] as const;
const DRAWING = ['ties', 'voice'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('title') };
}

// No Suspense: what is streamed in later never shows without JavaScript, and the words below the picture must.
export default async function MapPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const asked = await searchParams;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'workers.see')) {
    const { summary } = (await findAnalysis(seat)).analysis;
    return <CountsTable standings={summary.standings} lines={summary.lines} />;
  }
  const campaign = `/campaigns/${campaignId}`;
  const here = `${campaign}/map`;
  const past = await findPastDay(seat, asked);
  const view = { part: partFrom(asked), ghosts: asked['ghosts'] === '1', on: past.on };
  const map = await findMapPicture(seat, view);
  const { picture } = map;
  await noteReading(
    seat,
    'map.read',
    picture.people.map(({ id }) => id),
  );
  const days = <Days campaign={campaign} view={view} past={past} />;
  return (
    <>
      <TurfChanged seat={seat} changed={asked['turf']} back={mapAddress(here, view)} />
      {countOf(picture.lines) === 0 ? (
        <>
          <MapHeading counts={countsOf(picture)}>{days}</MapHeading>
          <EmptyMap campaign={campaign} people={picture.people.length} mayImport={may(seat, 'import.run')} />
        </>
      ) : (
        <Drawn seat={seat} map={map} view={view} asked={asked} days={days} />
      )}
    </>
  );
}

type Asked = Awaited<Props['searchParams']>;

/** The picture and its words, where there is a line to draw. */
async function Drawn({
  seat,
  map,
  view,
  asked,
  days,
}: {
  seat: Seat;
  map: FoundMap;
  view: MapAsked;
  asked: Asked;
  days: ReactNode;
}) {
  const { picture, today, unsettled, ghosts } = map;
  const campaign = `/campaigns/${seat.campaignId}`;
  const here = `${campaign}/map`;
  const back = mapAddress(here, view);
  const turf = view.on === null ? await turfOf(seat, picture, back) : null;
  const otherwise = mapAddress(here, { ...view, ghosts: !view.ghosts });
  return (
    <>
      <ClientText namespaces={turf ? [...WORDS, ...DRAWING, 'turf'] : [...WORDS, ...DRAWING]}>
        <MapView
          source={sourceOf(seat, here, view)}
          live={liveOf(seat, campaign, view)}
          counts={countsOf(picture)}
          beside={days}
          still={<StillPicture picture={picture} />}
          codeName={seat.campaign.codeName}
          today={today}
          campaign={campaign}
          person={picture.people.find(({ id }) => id === asked['person'])?.id ?? null}
          part={view.part}
          ghosts={{ count: ghosts, shown: view.ghosts, href: otherwise }}
          settle={settlingOf(seat, unsettled)}
          turf={turf}
          mayExport={may(seat, 'report.export')}
          draw={drawDeedsOf(seat, view)}
          pins={pinDeedsOf(seat, view, map)}
        />
      </ClientText>
      <MapTable
        picture={picture}
        list={asked['list'] === 'lines' ? 'lines' : 'people'}
        page={Number(asked['page'] ?? 1)}
        hrefOf={(list: MapList, page: number) =>
          `${back}${back === here ? '?' : '&'}list=${list}&page=${String(page)}#words` as Route
        }
        profileOf={(workerId) => `${campaign}/workers/${workerId}` as Route}
      />
    </>
  );
}

/** Where the browser fetches the picture. */
function sourceOf(seat: Seat, here: string, { ghosts, on }: MapAsked): PictureSource {
  const from = (half: 'web' | 'names') => mapAddress(`${here}/${half}`, { part: WHOLE, ghosts, on });
  return { web: from('web'), names: from('names'), mark: markOf(seat, { ghosts, on }) };
}

/** Where the browser hears of changes to what is there today. */
function liveOf({ campaign: { webAsOf } }: Seat, campaign: string, { on }: MapAsked) {
  return on === null ? { address: `${campaign}/changes`, revision: webAsOf } : null;
}

/** Goes through the months of the map. */
function Days({ campaign, view, past }: { campaign: string; view: MapAsked; past: PastDay }) {
  const { on, back, most, dayBack } = past;
  const kept = mapQuery({ ...view, on: null });
  return (
    <ClientText namespaces={['map']}>
      <PastDays
        {...{ on, back, most, kept }}
        hrefOf={(months) => mapAddress(`${campaign}/map`, { ...view, on: dayBack(months) }) as Route}
        changed={on === null ? null : (`${campaign}/history?from=${on}` as Route)}
      />
    </ClientText>
  );
}

/** Who looks after whom of a picture, where this seat decides it and there is somebody to choose. */
async function turfOf(seat: Seat, picture: MapPicture, back: string): Promise<MapTurf | null> {
  if (!may(seat, 'turf.assign')) return null;
  const { organizers, holders } = await findTurfs(seat);
  if (organizers.length < 2) return null;
  const handles = new Map(organizers.map(({ seatId, handle }) => [seatId, handle]));
  const held = picture.people.flatMap(({ id }) => {
    const seatIds = holders.get(id);
    return seatIds ? [[id, seatIds.map((seatId) => handles.get(seatId) ?? '')] as const] : [];
  });
  return {
    submit: submitTurfPeople.bind(null, seat.campaignId),
    organizers: organizers.map(({ seatId, handle }) => ({ value: seatId, label: handle })),
    holders: Object.fromEntries(held),
    back,
  };
}

/** What keeps the places of newcomers, where there are any and this seat may. */
function settlingOf(seat: Seat, unsettled: number) {
  return unsettled > 0 && may(seat, 'map.settle') ? submitSettledMap.bind(null, seat.campaignId) : null;
}

/** What writes down lines drawn by hand, where this seat rates trust; nobody draws in the web of an earlier day. */
function drawDeedsOf(seat: Seat, view: MapAsked): DrawDeeds | null {
  if (view.on !== null || !may(seat, 'tie.rate')) return null;
  const { campaignId } = seat;
  return {
    save: submitDrawnLine.bind(null, campaignId),
    undo: submitLineUndone.bind(null, campaignId),
    redo: submitLineRedone.bind(null, campaignId),
  };
}

/** What keeps people in a place of the map, where this seat may; nobody moves in the web of an earlier day. */
function pinDeedsOf(seat: Seat, view: MapAsked, { pinned }: FoundMap): PinDeeds | null {
  if (view.on !== null || !may(seat, 'map.pin')) return null;
  return { submit: submitPin.bind(null, seat.campaignId), pinned: [...pinned] };
}

function partFrom(asked: Asked): MapPart {
  const textOf = (name: keyof MapPart) => (typeof asked[name] === 'string' ? asked[name] : '');
  return { department: textOf('department'), shift: textOf('shift'), language: textOf('language') };
}
