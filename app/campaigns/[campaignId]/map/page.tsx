import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientText } from '@/components/i18n/client-text';
import { CountsTable } from '@/components/map/counts-table';
import { EmptyMap } from '@/components/map/empty-map';
import { MapHeading } from '@/components/map/map-heading';
import { MapTable, type MapList } from '@/components/map/map-table';
import { MapView } from '@/components/map/map-view';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';
import { submitSettledMap } from '@/lib/positions/actions';
import { findMapPicture } from '@/lib/positions/map-picture';

type Props = PageProps<'/campaigns/[campaignId]/map'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('title') };
}

// No Suspense: what is streamed in later never shows without JavaScript, and the words below the picture must.
export default async function MapPage({ params, searchParams }: Props) {
  const { campaignId } = await params;
  const asked = await searchParams;
  const seat = await requireSeat(campaignId);
  const withGhosts = asked['ghosts'] === '1';
  const { picture, today, unsettled, ghosts } = await findMapPicture(seat, { ghosts: withGhosts });
  const campaign = may(seat, 'workers.see') ? `/campaigns/${campaignId}` : null;
  const here = `/campaigns/${campaignId}/map`;
  if (picture.lines.length === 0) {
    return (
      <>
        <MapHeading picture={picture} />
        <EmptyMap campaign={campaign} people={picture.people.length} mayImport={may(seat, 'import.run')} />
      </>
    );
  }
  const person = picture.people.findIndex(({ id }) => id === asked['person']);
  return (
    <>
      <MapHeading picture={picture} />
      <ClientText namespaces={['map', 'trust', 'band', 'standing', 'support', 'status']}>
        <MapView
          picture={picture}
          codeName={seat.campaign.codeName}
          today={today}
          campaign={campaign}
          person={person < 0 ? null : person}
          ghosts={{ count: ghosts, shown: withGhosts, href: withGhosts ? here : `${here}?ghosts=1` }}
          settle={unsettled > 0 && may(seat, 'map.settle') ? submitSettledMap.bind(null, campaignId) : null}
        />
      </ClientText>
      {campaign === null ? (
        <CountsTable picture={picture} />
      ) : (
        <MapTable
          picture={picture}
          list={asked['list'] === 'lines' ? 'lines' : 'people'}
          page={Number(asked['page'] ?? 1)}
          hrefOf={(list: MapList, page: number) =>
            `${here}?${listQuery(list, page, withGhosts)}#words` as Route
          }
          profileOf={(workerId) => `${campaign}/workers/${workerId}` as Route}
        />
      )}
    </>
  );
}

function listQuery(list: MapList, page: number, ghosts: boolean): string {
  const query = new URLSearchParams({ list, page: String(page) });
  if (ghosts) query.set('ghosts', '1');
  return query.toString();
}
