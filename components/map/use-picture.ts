import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import { fetchPicture, type HeldPicture, type PictureAddress } from './fetch-picture';

/** Where the map is fetched, and the mark it had when the page was made. */
export type PictureSource = PictureAddress & { readonly mark: string };

/** How far fetching is; `slow` once it takes long enough that it should be said. */
export type Fetching = 'under way' | 'slow' | 'failed' | 'done';

export type FetchedPicture = {
  /** Null until the first one is there; while another one is fetched, the one before. */
  readonly picture: MapPicture | null;
  readonly fetching: Fetching;
  /** Tries again after a failure. */
  readonly again: () => void;
  /** Asks whether anything changed, and if so answers with a new picture. Rejects where there is no answer: the old one stays. */
  readonly refresh: () => Promise<void>;
};

/** In milliseconds: what takes less need not be spoken of. */
const LONG = 700;

/** The picture of the map, fetched from the server and asked for again when it may have changed. */
export function usePicture({ web, names, mark }: PictureSource): FetchedPicture {
  const [picture, setPicture] = useState<MapPicture | null>(null);
  const [fetching, setFetching] = useState<Fetching>('under way');
  const held = useRef<{ readonly of: string; readonly map: HeldPicture } | null>(null);
  const turn = useRef(0);
  const ask = useCallback(
    async (byItself: boolean): Promise<void> => {
      // Whoever asks later is answered; what comes in after that is of no use any more.
      const mine = (turn.current += 1);
      const known = held.current?.of === web ? held.current.map : null;
      const map = await fetchPicture({ web, names }, known, byItself);
      if (turn.current !== mine) return;
      if (map === 'away') {
        // The page itself knows where to lead.
        window.location.reload();
        return;
      }
      held.current = { of: web, map };
      setPicture(map.picture);
    },
    [web, names],
  );
  const load = useCallback(() => {
    setFetching('under way');
    const slow = setTimeout(() => {
      setFetching('slow');
    }, LONG);
    const end = (how: Fetching): void => {
      clearTimeout(slow);
      setFetching(how);
    };
    ask(false).then(
      () => {
        end('done');
      },
      () => {
        end('failed');
      },
    );
    return () => {
      clearTimeout(slow);
    };
  }, [ask]);
  useEffect(() => {
    if (held.current?.of === web && held.current.map.web.mark === `"${mark}"`) return;
    return load();
  }, [web, mark, load]);
  const refresh = useCallback(() => ask(true), [ask]);
  return { picture, fetching, again: load, refresh };
}
