import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import type { Stage } from './stage';
import { openStage } from './stage';
import type { StageEvents } from './stage-touch';

type Opened = { readonly stage: Stage | null; readonly failed: boolean };

/** Where a map is drawn: what is touched, what is written over it, what lies beneath. */
export type Sheets = {
  readonly container: HTMLElement | null;
  readonly overlay: HTMLCanvasElement | null;
  readonly quiet: HTMLCanvasElement | null;
};

/** The drawn map, opened once in a container; a new picture moves into it without moving the view. Null until it is drawn. */
export function useStage(
  picture: MapPicture,
  { container, overlay, quiet }: Sheets,
  events: StageEvents,
): Opened {
  const [opened, setOpened] = useState<Opened>({ stage: null, failed: false });
  const latest = useRef({ picture, events });
  useEffect(() => {
    latest.current = { picture, events };
  });
  useEffect(() => {
    if (!container || !overlay || !quiet) return;
    let open: Stage | null = null;
    let left = false;
    openStage({ container, overlay, quiet, picture: latest.current.picture }, relay(latest)).then(
      (stage) => {
        open = stage;
        if (left) stage.close();
        else setOpened({ stage, failed: false });
      },
      () => {
        if (!left) setOpened({ stage: null, failed: true });
      },
    );
    return () => {
      left = true;
      open?.close();
      setOpened({ stage: null, failed: false });
    };
  }, [container, overlay, quiet]);
  useEffect(() => {
    opened.stage?.update(picture);
  }, [opened.stage, picture]);
  return opened;
}

/** Always asks the latest handlers, so that the stage need not be opened anew when they change. */
function relay(latest: RefObject<{ events: StageEvents }>): StageEvents {
  return {
    onPerson: (at) => {
      latest.current.events.onPerson(at);
    },
    onLine: (at) => {
      latest.current.events.onLine(at);
    },
    onGround: () => {
      latest.current.events.onGround();
    },
    onHold: (at) => {
      latest.current.events.onHold(at);
    },
    onHover: (at) => {
      latest.current.events.onHover(at);
    },
    onWhere: (circle) => {
      latest.current.events.onWhere(circle);
    },
  };
}
