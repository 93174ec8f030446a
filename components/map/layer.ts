import type { MapPicture } from '@/lib/map/picture';
import type { LayerView } from './layer-board';
import { isOnlyHeld, type LayerLook } from './layer-look';
import { openPainter } from './layer-painter';

/** The whole web, quiet, beneath what can be touched. */
export type Layer = {
  /** Shows a picture, or the same one in another way; it is painted sharp when the view rests. */
  readonly show: (picture: MapPicture, look: LayerLook) => void;
  /** Moves what is painted to where the view is now: screen = map × zoom + pan. To be called on every pan, zoom and resize. */
  readonly follow: (view: LayerView) => void;
  /** Fulfilled as soon as what is shown is sharp and complete; the canvas then wears `data-sharp`. */
  readonly rest: () => Promise<void>;
  readonly close: () => void;
};

/** Milliseconds without a movement after which a view rests. */
const STILL = 120;

/**
 * Opens the layer on a canvas, which is moved and stretched as the view moves; its container clips it. Another canvas is put
 * beneath it for the whole web from afar, so that whoever zooms out fast does not look at empty paper.
 */
export function openLayer(canvas: HTMLCanvasElement): Layer {
  const painter = openPainter(canvas);
  const now: { picture: MapPicture | null; look: LayerLook | null; view: LayerView | null } = {
    picture: null,
    look: null,
    view: null,
  };
  let timer = 0;
  let waiting: (() => void)[] = [];
  const begin = (): void => {
    const { picture, look, view } = now;
    if (!picture || !look || !view || view.width < 1 || view.height < 1) return;
    painter.paint(picture, look, view, () => {
      canvas.dataset.sharp = '';
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    });
  };
  const stop = (): void => {
    painter.cancel();
    window.clearTimeout(timer);
    delete canvas.dataset.sharp;
  };
  const rouse = (wait: number): void => {
    stop();
    timer = window.setTimeout(begin, wait);
  };
  return {
    show: (picture, look) => {
      const isNew = now.picture !== picture;
      if (isNew || !isOnlyHeld(now.look, look)) painter.forget();
      [now.picture, now.look] = [picture, look];
      rouse(isNew ? 0 : STILL);
    },
    follow: (view) => {
      if (now.view && isSame(now.view, view)) return;
      const wait = now.view === null ? 0 : STILL;
      now.view = { ...view, pan: { ...view.pan } };
      painter.place(now.view);
      rouse(wait);
    },
    rest: () =>
      canvas.dataset.sharp === undefined
        ? new Promise((resolve) => {
            waiting.push(resolve);
          })
        : Promise.resolve(),
    close: () => {
      stop();
      painter.close();
    },
  };
}

function isSame(one: LayerView, other: LayerView): boolean {
  return (
    one.zoom === other.zoom &&
    one.pan.x === other.pan.x &&
    one.pan.y === other.pan.y &&
    one.width === other.width &&
    one.height === other.height
  );
}
