'use client';

import type { MapPicture } from '@/lib/map/picture';
import { ExportPeople } from './export-people';
import { GiveShown, type MapTurf } from './give-turf';
import { SearchBox } from './search-box';
import { ShowOnly } from './show-only';
import type { MapState } from './use-map';

type Props = {
  picture: MapPicture;
  turf: MapTurf | null;
  map: MapState;
  /** `/campaigns/ID` for who may take people out as a file, else null. */
  exportTo: string | null;
  /** Somebody was chosen by name. */
  onFind: (at: number) => void;
};

/** Finding people on the map: one by name, or all of whom something is so, and what to do with those. */
export function Finding({ picture, turf, map, exportTo, onFind }: Props) {
  return (
    <div className="grid content-start gap-2 md:px-2">
      <SearchBox people={picture.people} onFind={onFind} />
      <ShowOnly picture={picture} map={map} />
      {exportTo !== null && <ExportPeople campaign={exportTo} picture={picture} map={map} />}
      {turf && <GiveShown turf={turf} picture={picture} map={map} />}
    </div>
  );
}
