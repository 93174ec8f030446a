import { countOf } from '@/lib/map/lines';
import type { MapPicture } from '@/lib/map/picture';
import { MANY_LINES } from '@/lib/map/strokes';
import { DrawnMap } from './drawn-map';
import type { Scene, View } from './scene';
import type { ShownLines } from './stage-elements';
import { Quiet } from './stage-quiet';
import type { StageEvents } from './stage-touch';

/** The drawn map and what may be asked of it. */
export type Stage = {
  /** Takes a new picture without moving the view: people who moved glide, lines come and go. The next `show` is about it. */
  readonly update: (picture: MapPicture) => void;
  readonly show: (scene: Scene, lines: ShownLines) => void;
  readonly flyTo: (at: number) => void;
  /** Up to where all of these are in sight, or everybody who is shown; beside the panel if one is open. */
  readonly flyOver: (people: readonly number[] | null, beside: boolean) => void;
  /** Flies into a circle, so that its people are there; and back to where one was. */
  readonly enter: (circle: number) => void;
  readonly leave: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Names the person under the pointer, whoever else must go unnamed for it. */
  readonly hover: (at: number | null) => void;
  /** Calls back whenever the view moved or was painted anew, until the answer is called. */
  readonly onPaint: (listener: () => void) => () => void;
  /** What is seen just now; null before the first `show`. */
  readonly scene: () => Scene | null;
  readonly view: () => View;
  readonly discOf: (at: number) => { x: number; y: number; radius: number };
  readonly close: () => void;
};

type Box = {
  container: HTMLElement;
  /** Over the picture, for marks and names; and beneath it, for what is too far to be held. */
  overlay: HTMLCanvasElement;
  quiet: HTMLCanvasElement;
  picture: MapPicture;
};

/** Draws the map into its container. Cytoscape is fetched here, and only here. */
export async function openStage(
  { container, overlay, quiet, picture }: Box,
  events: StageEvents,
): Promise<Stage> {
  const { default: cytoscape } = await import('cytoscape');
  const many = countOf(picture.lines) > MANY_LINES;
  const cy = cytoscape({
    container,
    style: [],
    layout: { name: 'preset', fit: false },
    minZoom: 0.08,
    maxZoom: 4,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    // Dragging then moves a photograph of the map instead of painting each line anew.
    textureOnViewport: many,
    pixelRatio: Math.min(2, window.devicePixelRatio),
  });
  return new DrawnMap({ cy, overlay, quiet: new Quiet(quiet), picture, events });
}
