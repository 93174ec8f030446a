'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import type { Colouring } from '@/lib/map/groups';
import { COLOURINGS } from '@/lib/map/groups';
import { onlyOf } from '@/lib/map/narrowing';
import { turnUpright } from '@/lib/map/turn';
import { Finding } from './finding';
import { Legend } from './legend';
import type { DrawnMapProps } from './map-props';
import { MeantList } from './meant-list';
import { PictureFrame } from './picture-frame';
import { RestChoice } from './toolbar';
import { useDrawing } from './use-drawing';
import { reach } from './use-keys';
import { useLegend } from './use-legend';
import { useMap } from './use-map';
import { usePinned, usePinning } from './use-pinning';

const NAMELESS: readonly Colouring[] = ['standing'];

/** The map once its picture is there: with legend, search and panels. */
export function MapDrawn(props: DrawnMapProps) {
  const { campaign, ghosts, turf, refresh } = props;
  const router = useRouter();
  const upright = useUpright();
  const picture = useMemo(
    () => (upright ? turnUpright(props.picture) : props.picture),
    [upright, props.picture],
  );
  const colourings = campaign === null ? NAMELESS : COLOURINGS;
  const kept = usePinned(props.pins);
  const map = useMap(
    picture,
    { person: props.person, colouring: colourings[0] ?? 'standing', only: onlyOf(props.part) },
    kept.pinned,
  );
  const onChanged = (): void => {
    refresh().catch(() => undefined);
    router.refresh();
  };
  const draw = useDrawing(props.draw, onChanged);
  const pin = usePinning(props.pins, { picture, upright, map, kept, onChanged });
  const facts = useLegend(picture, map);
  return (
    <>
      {campaign !== null && (
        <Finding
          picture={picture}
          turf={turf}
          map={map}
          exportTo={props.mayExport ? campaign : null}
          onFind={(at) => {
            reach(at, map, draw);
          }}
        />
      )}
      <div className="md:col-start-2 md:row-span-2 md:row-start-1">
        <PictureFrame {...props} picture={picture} map={map} hand={draw} pin={pin} />
      </div>
      <div className="md:col-start-1 md:max-h-[calc(100dvh-15rem)] md:overflow-auto md:px-2">
        <Legend
          grouping={map.grouping}
          choices={map.looking.choices}
          solidThreshold={picture.solidThreshold}
          {...facts}
          colourings={colourings}
          inCircles={picture.circles.length > 0}
          pinned={kept.pinned.size}
          onMove={map.move}
        >
          <RestChoice rest={map.looking.choices.rest} onMove={map.move} />
          {ghosts.count > 0 && <Ghosts {...ghosts} />}
        </Legend>
      </div>
      {campaign !== null && <MeantList picture={picture} map={map} campaign={campaign} />}
    </>
  );
}

/** Shows those who are gone, or leaves them out. */
function Ghosts({ count, shown, href }: DrawnMapProps['ghosts']) {
  const t = useTranslations('map.ghosts');
  return (
    <Link
      href={href as Route}
      scroll={false}
      className="decoration-rule mt-2 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
    >
      {shown ? t('hide') : t('show', { count })}
    </Link>
  );
}

const NARROW = '(width < 48rem)';

/** Whether the screen is a phone's, on which the map stands upright. The server does not know, and says no. */
function useUpright(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const screen = window.matchMedia(NARROW);
      screen.addEventListener('change', onChange);
      return () => {
        screen.removeEventListener('change', onChange);
      };
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
