'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { within } from '@/lib/map/around';
import { focusedIn } from '@/lib/map/choices';
import type { MapPicture } from '@/lib/map/picture';
import { Notice } from '@/components/ui/notice';
import { CircleBar } from './circle-bar';
import type { MapViewProps } from './map-props';
import { CarryMenu } from './carry-menu';
import { LinePanel } from './line-panel';
import { PersonPanel } from './person-panel';
import { StaticWeb } from './static-web';
import { FocusBar, ViewTools } from './toolbar';
import { Twin } from './twin';
import { UndoTools } from './undo-tools';
import type { Move } from './looking';
import type { MapState } from './use-map';
import { useMapWords } from './words';

type Props = Pick<MapViewProps, 'picture' | 'codeName' | 'campaign' | 'turf' | 'mayExport'> & {
  map: MapState;
  /** The picture as it comes from the server, before a phone turns it upright. */
  lying: MapPicture;
};

/** The picture itself, with what lies over it: tools, the focus, the keyboard's person, and the panel. */
export function PictureFrame({ picture, lying, codeName, campaign, turf, mayExport, map }: Props) {
  const { setContainer, setOverlay, stage, failed } = map;
  const t = useTranslations('map');
  // Each time it grows, the keyboard is called back to the person it stands on.
  const [recall, setRecall] = useState(0);
  return (
    <div className="relative">
      <div
        data-frame
        role="group"
        aria-label={t('picture.label', { campaign: codeName })}
        className="border-rule bg-paper relative h-[62dvh] min-h-96 overflow-hidden border max-md:-mx-4 max-md:border-x-0 md:h-[calc(100dvh-11.5rem)] md:min-h-136"
      >
        <p id="map-help" className="sr-only">
          {t('picture.help')}
        </p>
        {/* Cytoscape writes a style sheet of its own, which our policy refuses, unless this id is taken. */}
        <i hidden id="__________cytoscape_stylesheet" />
        {!stage && <StaticWeb picture={lying} grouping={map.grouping} />}
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
        <KeyboardPerson picture={picture} map={map} recall={recall} />
        {failed && (
          <div className="absolute inset-x-3 top-3 z-10">
            <Notice tone="care" title={t('failed.title')} role="alert">
              {t('failed.body')}
            </Notice>
          </div>
        )}
        <Focused picture={picture} map={map} />
        <Where picture={picture} map={map} />
        <OpenPanel
          picture={picture}
          campaign={campaign}
          turf={turf}
          map={map}
          onClose={() => {
            setRecall(recall + 1);
          }}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 max-md:mt-2 md:contents">
        <Tools campaign={campaign} mayExport={mayExport} map={map} />
      </div>
    </div>
  );
}

type ToolsProps = Pick<MapViewProps, 'campaign' | 'mayExport'> & { map: MapState };

function Tools({ campaign, mayExport, map }: ToolsProps) {
  const { stage, looking, selected } = map;
  return (
    <>
      <ViewTools
        onZoom={(factor) => stage?.zoomBy(factor)}
        onAll={() => stage?.flyOver(null, selected !== null)}
      />
      <UndoTools undo={map.undo} redo={map.redo} />
      {campaign !== null && (
        <CarryMenu
          stage={stage}
          colouring={looking.choices.colouring}
          campaign={campaign}
          mayExport={mayExport}
        />
      )}
    </>
  );
}

type Part = { picture: MapViewProps['picture']; map: MapState };

function KeyboardPerson({ picture, map, recall }: Part & { recall: number }) {
  const { select, stage, standing, setStanding, around } = map;
  return (
    <div dir="ltr" className="pointer-events-none absolute inset-0 z-[2]">
      <Twin
        people={picture.people}
        around={around}
        at={standing}
        stage={stage}
        recall={recall}
        onWalk={(at) => {
          setStanding(at);
          if (stage && isOutOfSight(stage, at)) stage.flyTo(at);
        }}
        onOpen={(at) => {
          select({ kind: 'person', at });
        }}
        onLeave={() => {
          select(null);
        }}
      />
    </div>
  );
}

function isOutOfSight(stage: NonNullable<MapState['stage']>, at: number): boolean {
  const { width, height } = stage.view();
  const { x, y } = stage.discOf(at);
  return x < 20 || y < 20 || x > width - 20 || y > height - 20;
}

function Focused({ picture, map }: Part) {
  const t = useTranslations('map.focus');
  const { nameOf } = useMapWords();
  const { choices } = map.looking;
  const { focus } = choices;
  const focused = focusedIn(map, choices);
  const person = focused === null ? null : picture.people[focused];
  if (!focus || focused === null || !person) return null;
  const count = within(map.around, focused, focus.depth).size - 1;
  const moveOver = (next: Move): void => {
    map.move(next);
    const around = next.do === 'focus' ? [...within(map.around, focused, next.depth).keys()] : null;
    map.stage?.flyOver(around, map.selected !== null);
  };
  return <FocusBar title={t('showing', { name: nameOf(person), count })} focus={focus} onMove={moveOver} />;
}

function Where({ picture, map }: Part) {
  const { where, looking, stage } = map;
  const circle = picture.circles[where ?? -1];
  const onLeave = useCallback(() => stage?.leave(), [stage]);
  if (!circle || looking.choices.focus) return null;
  return <CircleBar circle={circle} escapes={looking.selected === null} onLeave={onLeave} />;
}

function OpenPanel({
  picture,
  campaign,
  turf,
  map,
  onClose,
}: Part & Pick<Props, 'campaign' | 'turf'> & { onClose: () => void }) {
  const { selected, select, focusOn, stage } = map;
  if (!selected) return null;
  const close = (): void => {
    select(null);
    onClose();
  };
  const open = (at: number): void => {
    select({ kind: 'person', at });
    stage?.flyTo(at);
  };
  if (selected.kind === 'line') {
    return (
      <LinePanel picture={picture} at={selected.at} campaign={campaign} onSelect={open} onClose={close} />
    );
  }
  return (
    <PersonPanel
      picture={picture}
      at={selected.at}
      campaign={campaign}
      turf={turf}
      onSelect={open}
      onAround={(at) => {
        focusOn(at);
        stage?.flyOver([...within(map.around, at, 1).keys()], true);
      }}
      onClose={close}
    />
  );
}
