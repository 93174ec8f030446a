import type { ReactNode } from 'react';
import type { Counts } from '@/lib/map/counts';
import type { MapPart } from '@/lib/map/part';
import type { MapPicture } from '@/lib/map/picture';
import type { MapTurf } from './give-turf';
import type { DrawDeeds } from './use-drawing';
import type { Live } from './use-changes';
import type { PictureSource } from './use-picture';
import type { PinDeeds } from './use-pinning';

/** What the page gives the map. */
export type MapViewProps = {
  /** Where the picture itself comes from. */
  source: PictureSource;
  /** Where it hears that the picture is another by now; null on another day, which does not change. */
  live: Live | null;
  /** What stands there before it comes, and without JavaScript. */
  still: ReactNode;
  /** What the picture counts until it comes, and what stands beside that in the heading. */
  counts: Counts;
  beside: ReactNode;
  /** The campaign's code name and the day, for those who hear the page and for the picture file. */
  codeName: string;
  today: string;
  /** `/campaigns/ID` for who may act; null for who may only look, and sees no names. */
  campaign: string | null;
  /** The person the map opens on, by id. */
  person: string | null;
  /** What the map is narrowed to at first. */
  part: MapPart;
  ghosts: { readonly count: number; readonly shown: boolean; readonly href: string };
  /** Keeps the places of people who are new to the map; null where there is nobody new. */
  settle: (() => Promise<void>) | null;
  /** Who looks after whom, for those who decide it. */
  turf: MapTurf | null;
  /** Whether files for other programs may be taken out. */
  mayExport: boolean;
  /** Writes a line drawn by hand down; null where this reader draws none, or the day is past. */
  draw: DrawDeeds | null;
  /** Keeps people in a place of the map; null where this reader moves nobody, or the day is past. */
  pins: PinDeeds | null;
};

/** What the map is given once its picture is there. */
export type DrawnMapProps = MapViewProps & {
  picture: MapPicture;
  /** Asks whether anything changed, and draws it. */
  refresh: () => Promise<void>;
};
