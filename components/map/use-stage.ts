import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { MapPicture } from '@/lib/map/picture';
import type { Stage, StageEvents } from './stage';
import { openStage } from './stage';

type Opened = { readonly stage: Stage | null; readonly failed: boolean };

/** The drawn map in a container, opened anew for each picture; null until it is drawn. */
export function useStage(
  picture: MapPicture,
  container: HTMLElement | null,
  overlay: HTMLCanvasElement | null,
  events: StageEvents,
): Opened {
  const [opened, setOpened] = useState<Opened>({ stage: null, failed: false });
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    if (!container || !overlay) return;
    let open: Stage | null = null;
    let left = false;
    openStage({ container, overlay, picture }, relay(latest)).then(
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
  }, [picture, container, overlay]);
  return opened;
}

/** Always asks the latest handlers, so that the stage need not be opened anew when they change. */
function relay(latest: RefObject<StageEvents>): StageEvents {
  return {
    onPerson: (at) => {
      latest.current.onPerson(at);
    },
    onLine: (at) => {
      latest.current.onLine(at);
    },
    onGround: () => {
      latest.current.onGround();
    },
    onHold: (at) => {
      latest.current.onHold(at);
    },
    onHover: (at) => {
      latest.current.onHover(at);
    },
  };
}
