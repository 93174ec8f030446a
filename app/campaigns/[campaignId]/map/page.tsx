import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { TurfChanged } from '@/app/campaigns/[campaignId]/turf-changed';
import { ClientText } from '@/components/i18n/client-text';
import { ChoosePart } from '@/components/map/choose-part';
import { CountsTable } from '@/components/map/counts-table';
import { EmptyMap } from '@/components/map/empty-map';
import type { MapTurf } from '@/components/map/give-turf';
import { MapHeading } from '@/components/map/map-heading';
import { MapTable, type MapList } from '@/components/map/map-table';
import { MapView } from '@/components/map/map-view';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { submitSettledMap } from '@/lib/positions/actions';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { isWhole, MOST_DRAWN, type Crew, type MapPart } from '@/lib/map/part';
import type { MapPicture } from '@/lib/map/picture';
import { findMap } from '@/lib/positions/map-picture';
import { submitTurfPeople } from '@/lib/turf/actions';
import { findTurfs } from '@/lib/turf/turfs';

type Props = PageProps<'/campaigns/[campaignId]/map'>;

const WORDS = ['map', 'shown', 'trust', 'band', 'standing', 'support', 'status'] as const;

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
  const withGhosts = asked['ghosts'] === '1';
  const part = partFrom(asked);
  const campaign = `/campaigns/${campaignId}`;
  const here = `${campaign}/map`;
  const back = addressOf(here, part, withGhosts);
  const found = await findMap(seat, { ghosts: withGhosts, part });
  if (found.map === null) return <Parts here={here} people={found.people} crews={found.crews} />;
  const { picture, today, unsettled, ghosts } = found.map;
  await noteReading(
    seat,
    'map.read',
    picture.people.map(({ id }) => id),
  );
  if (picture.lines.length === 0) {
    return (
      <>
        <MapHeading picture={picture} part={part} whole={here as Route} />
        <EmptyMap campaign={campaign} people={picture.people.length} mayImport={may(seat, 'import.run')} />
      </>
    );
  }
  const turf = await turfOf(seat, picture, back, !isWhole(part));
  const person = picture.people.findIndex(({ id }) => id === asked['person']);
  return (
    <>
      <TurfChanged seat={seat} changed={asked['turf']} back={back} />
      <MapHeading picture={picture} part={part} whole={here as Route} />
      <ClientText namespaces={turf ? [...WORDS, 'turf', 'problems'] : WORDS}>
        <MapView
          picture={picture}
          codeName={seat.campaign.codeName}
          today={today}
          campaign={campaign}
          person={person < 0 ? null : person}
          ghosts={{ count: ghosts, shown: withGhosts, href: withGhosts ? here : `${here}?ghosts=1` }}
          settle={settlingOf(seat, unsettled)}
          turf={turf}
        />
      </ClientText>
      <MapTable
        picture={picture}
        list={asked['list'] === 'lines' ? 'lines' : 'people'}
        page={Number(asked['page'] ?? 1)}
        hrefOf={(list: MapList, page: number) =>
          `${here}?${listQuery(list, page, withGhosts, part)}#words` as Route
        }
        profileOf={(workerId) => `${campaign}/workers/${workerId}` as Route}
      />
    </>
  );
}

/** Who looks after whom of a picture, where this seat decides it and there is somebody to choose. */
async function turfOf(
  seat: Seat,
  picture: MapPicture,
  back: string,
  isPart: boolean,
): Promise<MapTurf | null> {
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
    isPart,
  };
}

/** What keeps the places of newcomers, where there are any and this seat may. */
function settlingOf(seat: Seat, unsettled: number) {
  return unsettled > 0 && may(seat, 'map.settle') ? submitSettledMap.bind(null, seat.campaignId) : null;
}

function Parts({ here, people, crews }: { here: string; people: number; crews: readonly Crew[] }) {
  const hrefOf = ({ department, shift }: Crew) =>
    `${here}?${new URLSearchParams({ department, shift }).toString()}` as Route;
  return <ChoosePart people={people} most={MOST_DRAWN} crews={crews} hrefOf={hrefOf} />;
}

function partFrom(asked: Awaited<Props['searchParams']>): MapPart {
  const textOf = (name: keyof MapPart) => (typeof asked[name] === 'string' ? asked[name] : '');
  return { department: textOf('department'), shift: textOf('shift'), language: textOf('language') };
}

function addressOf(here: string, part: MapPart, ghosts: boolean): string {
  const query = queryOf(part, ghosts).toString();
  return query === '' ? here : `${here}?${query}`;
}

function listQuery(list: MapList, page: number, ghosts: boolean, part: MapPart): string {
  const query = queryOf(part, ghosts);
  query.set('list', list);
  query.set('page', String(page));
  return query.toString();
}

function queryOf(part: MapPart, ghosts: boolean): URLSearchParams {
  const query = new URLSearchParams(Object.entries(part).filter(([, word]) => word !== ''));
  if (ghosts) query.set('ghosts', '1');
  return query;
}
