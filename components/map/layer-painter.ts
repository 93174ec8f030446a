import { makeReady, paintWeb, type ReadyWeb } from '@/lib/map/paint-web';
import { columnsToPaint, frameOfPeople } from '@/lib/map/painted-web';
import type { MapPicture } from '@/lib/map/picture';
import type { Shading } from '@/lib/map/shading';
import type { Sheet } from '@/lib/map/raster';
import { boardOf, foldFor, sheetFor, type Board, type Fold, type LayerView } from './layer-board';
import { shadingOf, type LayerLook } from './layer-look';
import { inSlices, type Slices } from './layer-slices';

/** Paints the layer's two canvases: what is in view, and beneath it the whole web from afar. */
export type Painter = {
  /** Paints a view sharp, in slices; what was being painted before is given up. */
  readonly paint: (picture: MapPicture, look: LayerLook, view: LayerView, onSharp: () => void) => void;
  /** Moves what is painted to where the view is now. */
  readonly place: (view: LayerView) => void;
  /** Leaves what is being painted unfinished, and unseen. */
  readonly cancel: () => void;
  /** Has the whole web painted anew next time. */
  readonly forget: () => void;
  readonly close: () => void;
};

/** Opens a painter on a canvas; another is put beneath it. */
export function openPainter(canvas: HTMLCanvasElement): Painter {
  const far = canvasBeneath(canvas);
  const boards = { far: boardOf(far), near: boardOf(canvas) };
  let made: { readonly of: MapPicture; readonly ready: ReadyWeb } | null = null;
  let work: Slices | null = null;
  let sheet: Sheet | null = null;
  let hasFar = false;

  const fill = (board: Board, job: Job, onPut: () => void): void => {
    const { fold, ready, shading } = job;
    const target = sheetFor(fold, grainFor(ready, fold), sheet);
    sheet = target;
    work = inSlices(paintWeb(ready, shading, cutOf(fold), target), () => {
      // Putting a sheet on a canvas takes a slice of its own.
      work = inSlices([].values(), () => {
        board.put(target, fold);
        onPut();
      });
    });
  };
  const paintBoth = (ready: ReadyWeb, look: LayerLook, view: LayerView, onSharp: () => void): void => {
    fill(
      boards.near,
      { ready, fold: foldFor(view, window.devicePixelRatio), shading: shadingOf(look, true) },
      () => {
        boards.near.place(view);
        if (hasFar) {
          onSharp();
          return;
        }
        fill(boards.far, { ready, fold: foldOfAll(ready, view), shading: shadingOf(look, false) }, () => {
          boards.far.place(view);
          hasFar = true;
          onSharp();
        });
      },
    );
  };
  return {
    paint: (picture, look, view, onSharp) => {
      work?.cancel();
      const ready = made?.of === picture ? knownAs(made.ready) : makeReady(columnsToPaint(picture));
      work = inSlices(ready, (web) => {
        made = { of: picture, ready: web };
        paintBoth(web, look, view, onSharp);
      });
    },
    place: (view) => {
      for (const board of [boards.near, boards.far]) board.place(view);
    },
    cancel: () => work?.cancel(),
    forget: () => {
      hasFar = false;
    },
    close: () => {
      work?.cancel();
      far.remove();
      boards.near.clear();
    },
  };
}

function canvasBeneath(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const far = document.createElement('canvas');
  far.dataset.far = '';
  canvas.before(far);
  return far;
}

function knownAs(ready: ReadyWeb): Iterator<undefined, ReadyWeb> {
  return { next: () => ({ done: true, value: ready }) };
}

/** What is but a breath is painted softer where there is very much of it. */
function grainFor({ web }: ReadyWeb, { sharp }: Fold): number {
  return (web.lineCount > 200_000 ? 4 : 2) * Math.max(1, Math.round(sharp));
}

type Job = { readonly ready: ReadyWeb; readonly fold: Fold; readonly shading: Shading };

function cutOf({ view, marginX, marginY, sharp }: Fold) {
  return { zoom: view.zoom, sharp, x: (view.pan.x + marginX) * sharp, y: (view.pan.y + marginY) * sharp };
}

/** The whole web in one view, softly. */
function foldOfAll({ web }: ReadyWeb, { width, height }: LayerView): Fold {
  const { left, top, right, bottom } = frameOfPeople(web);
  const zoom = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top)) * 0.96;
  const pan = { x: width / 2 - ((left + right) / 2) * zoom, y: height / 2 - ((top + bottom) / 2) * zoom };
  return { view: { zoom, pan, width, height }, marginX: 0, marginY: 0, sharp: 1 };
}
