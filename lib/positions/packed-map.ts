import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Seat } from '@/lib/access/seat';
import { viewOf } from '@/lib/access/turf';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import { packNames } from '@/lib/map/packed-names';
import { PACKED_VERSION, packPicture } from '@/lib/map/packed-picture';
import { findMapPicture } from '@/lib/positions/map-picture';
import type { Day } from '@/lib/web/day';

const compressed = promisify(gzip);
/** A hundredth larger than the usual 6, in a third of its time. */
const LEVEL = { level: 4 };

/** Which map travels: with those who are gone or without, today's (null) or an earlier day's. */
export type MapView = { readonly ghosts: boolean; readonly on: Day | null };

/** A map on its way to the browser, compressed with gzip; each half when it is first asked for. */
export type PackedMap = {
  /** The picture without a word. */
  readonly web: () => Promise<Uint8Array>;
  /** What its people are called, as JSON. */
  readonly names: () => Promise<Uint8Array>;
  /** Whom the names tell of. */
  readonly ids: readonly string[];
};

/**
 * What a map is known by, for as long as it is the same: the revision and that of its web, the day and whose view it is. Two seats that see alike
 * have the same; it never says a name.
 */
export function markOf(seat: Seat, { ghosts, on }: MapView): string {
  const view = [today(), viewOf(seat).replace(' ', '.'), ghosts ? 'ghosts' : 'living', on ?? 'now'];
  const { webRevision, webAsOf } = seat.campaign;
  return [PACKED_VERSION, webRevision, webAsOf, ...view].join('.');
}

/** The map as this seat may see it, packed once per revision, day and view. */
export function findPackedMap(seat: Seat, { ghosts, on }: MapView): Promise<PackedMap> {
  return packedOf(seat, viewOf(seat), ghosts ? 'ghosts' : '', on ?? '');
}

const packedOf = cachedByRevision('packed map', async (seat: Seat, _view, ghosts, on): Promise<PackedMap> => {
  const asked = { ghosts: ghosts !== '', on: on === '' ? null : (on as Day) };
  const { picture } = await findMapPicture(seat, asked);
  return {
    web: once(() => compressed(packPicture(picture), LEVEL)),
    names: once(() => compressed(JSON.stringify(packNames(picture)), LEVEL)),
    ids: picture.people.map(({ id }) => id),
  };
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
