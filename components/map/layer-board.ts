import { sheetOf, type Sheet } from '@/lib/map/raster';
import type { View } from './scene';

/** Where the layer looks; the boost of discs is its own affair. */
export type LayerView = Omit<View, 'boost'>;

/** How a sheet lies over a view: `margin` on every side in pixels of the page, `sharp` pixels of the sheet for each. */
export type Fold = {
  readonly view: LayerView;
  readonly marginX: number;
  readonly marginY: number;
  readonly sharp: number;
};

/** So many pixels are painted at most; a larger screen gets a smaller margin first, then a softer picture. */
const MOST_PIXELS = 4_200_000;
const MARGINS = [0.2, 0.1, 0.04];

/** How a view is best painted on a screen of this sharpness. */
export function foldFor(view: LayerView, sharpness: number): Fold {
  const most = Math.min(2, Math.max(1, sharpness));
  for (const sharp of [most, Math.min(1.5, most), 1])
    for (const margin of MARGINS) {
      const area = view.width * view.height * (1 + 2 * margin) ** 2 * sharp ** 2;
      if (area <= MOST_PIXELS) return foldOf(view, margin, sharp);
    }
  return foldOf(view, 0, 1);
}

function foldOf(view: LayerView, margin: number, sharp: number): Fold {
  return { view, sharp, marginX: Math.round(view.width * margin), marginY: Math.round(view.height * margin) };
}

/** A blank sheet that lies so; the old one again where it is as large. */
export function sheetFor({ view, marginX, marginY, sharp }: Fold, grain: number, old: Sheet | null): Sheet {
  const width = Math.max(1, Math.round((view.width + 2 * marginX) * sharp));
  const height = Math.max(1, Math.round((view.height + 2 * marginY) * sharp));
  if (old?.width === width && old.height === height && old.breath.grain === grain) return old;
  return sheetOf(width, height, grain);
}

/** A canvas that shows one painted sheet, moved and stretched to where the view is now. */
export type Board = {
  readonly put: (sheet: Sheet, fold: Fold) => void;
  readonly place: (view: LayerView) => void;
  readonly clear: () => void;
};

/** Makes a canvas a board. It reaches beyond the view: its container must clip it. */
export function boardOf(canvas: HTMLCanvasElement): Board {
  let painted: Fold | null = null;
  canvas.style.position = 'absolute';
  canvas.style.left = '0';
  canvas.style.top = '0';
  canvas.style.maxWidth = 'none';
  canvas.style.transformOrigin = '0 0';
  canvas.style.visibility = 'hidden';
  canvas.style.pointerEvents = 'none';
  const place = (view: LayerView): void => {
    if (!painted) return;
    const grown = view.zoom / painted.view.zoom;
    const x = view.pan.x - (painted.marginX + painted.view.pan.x) * grown;
    const y = view.pan.y - (painted.marginY + painted.view.pan.y) * grown;
    canvas.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(grown)})`;
  };
  return {
    place,
    put: (sheet, fold) => {
      if (canvas.width !== sheet.width) canvas.width = sheet.width;
      if (canvas.height !== sheet.height) canvas.height = sheet.height;
      canvas
        .getContext('2d', { alpha: false })
        ?.putImageData(new ImageData(sheet.pixels, sheet.width, sheet.height), 0, 0);
      canvas.style.width = `${String(sheet.width / fold.sharp)}px`;
      canvas.style.height = `${String(sheet.height / fold.sharp)}px`;
      canvas.style.visibility = '';
      painted = fold;
    },
    clear: () => {
      painted = null;
      canvas.style.visibility = 'hidden';
    },
  };
}
