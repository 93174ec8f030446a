'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { DrawingOver } from './drawing-over';
import { HandTools, KeysHelp } from './hand-tools';
import { KeyboardPlace } from './keyboard-person';
import type { DrawnMapProps } from './map-props';
import { LassoBoard } from './lasso-board';
import { LookingBars } from './looking-bars';
import { MapTools } from './map-tools';
import { OpenPanel } from './open-panel';
import type { DrawingState } from './use-drawing';
import { useKeys } from './use-keys';
import type { MapState } from './use-map';
import type { PinningState } from './use-pinning';

type Props = Pick<
  DrawnMapProps,
  'picture' | 'still' | 'codeName' | 'today' | 'campaign' | 'turf' | 'mayExport'
> & {
  map: MapState;
  hand: DrawingState;
  pin: PinningState;
};

/** The sheet the map is drawn on. */
export const FRAME =
  'border-rule bg-paper relative h-[62dvh] min-h-96 overflow-hidden border outline-none max-md:-mx-4 max-md:border-x-0 md:h-[calc(100dvh-11.5rem)] md:min-h-136';

/** The picture itself, with what lies over it: tools, the focus, the keyboard's person, and the panel. */
export function PictureFrame({
  picture,
  still,
  codeName,
  today,
  campaign,
  turf,
  mayExport,
  map,
  hand,
  pin,
}: Props) {
  const { stage, failed } = map;
  const t = useTranslations('map');
  const frame = useRef<HTMLDivElement>(null);
  useKeys(frame, picture, map, { draw: hand, pin });
  return (
    <div className="relative">
      <div
        ref={frame}
        tabIndex={-1}
        data-frame
        role="group"
        aria-label={t('picture.label', { campaign: codeName })}
        className={FRAME}
      >
        <p id="map-help" className="sr-only">
          {t('picture.help')}
        </p>
        {/* Cytoscape writes a style sheet of its own, which our policy refuses, unless this id is taken. */}
        <i hidden id="__________cytoscape_stylesheet" />
        {!stage && still}
        <Sheets map={map} />
        <KeyboardPlace picture={picture} map={map} draw={hand} pin={pin} />
        {failed && <Failed />}
        <LookingBars picture={picture} map={map} />
        <LassoBoard picture={picture} map={map} />
        <OpenPanel {...{ picture, campaign, turf, map, hand, pin }} />
        <DrawingOver picture={picture} map={map} draw={hand} pin={pin} today={today} onLeave={map.callBack} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 max-md:mt-2 md:contents">
        <MapTools campaign={campaign} mayExport={mayExport} map={map} />
        <HandTools draw={hand} pin={pin} />
        <KeysHelp mayDraw={hand.mayDraw} mayMove={pin.mayMove} />
      </div>
    </div>
  );
}

/** What the map is drawn on: beneath, what is far; in the middle, what is touched; over it, marks and names. */
function Sheets({ map: { setQuiet, setContainer, setOverlay, stage } }: { map: MapState }) {
  return (
    <>
      <canvas ref={setQuiet} aria-hidden="true" />
      <div
        ref={setContainer}
        aria-hidden="true"
        className="absolute inset-0 touch-none"
        data-settled={stage ? '' : undefined}
      />
      <canvas
        ref={setOverlay}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 z-[1] size-full"
      />
    </>
  );
}

function Failed() {
  const t = useTranslations('map.failed');
  return (
    <div className="absolute inset-x-3 top-3 z-10">
      <Notice tone="care" title={t('title')} role="alert">
        {t('body')}
      </Notice>
    </div>
  );
}
