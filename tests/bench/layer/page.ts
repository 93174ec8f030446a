import type { LayerView } from '@/components/map/layer-board';
import { readInk } from '@/components/map/ink';
import { openLayer } from '@/components/map/layer';
import { groupPeople } from '@/lib/map/groups';
import { columnsToPaint, frameOfPeople } from '@/lib/map/painted-web';
import { madeWeb } from './made-web';

/** What the bench may ask of the page. */
const harness = {
  open: async (size: number, lines: number) => {
    const canvas = document.querySelector('canvas');
    if (!canvas) throw new Error('no canvas');
    const picture = madeWeb(size, lines);
    const layer = openLayer(canvas);
    const { left, top, right, bottom } = frameOfPeople(columnsToPaint(picture));
    const [width, height] = [innerWidth, innerHeight];
    const zoom = Math.min(width / (right - left), height / (bottom - top)) * 0.94;
    const view: LayerView = lookAt((left + right) / 2, (top + bottom) / 2, zoom);
    const began = performance.now();
    layer.follow(view);
    layer.show(picture, {
      grouping: groupPeople(picture.people, 'standing'),
      ink: readInk(),
      people: new Uint8Array(picture.people.length).fill(3),
      lines: null,
      held: null,
    });
    await layer.rest();
    Object.assign(harness, { layer, picture, view });
    return { ms: performance.now() - began, zoom };
  },
  look: async (x: number, y: number, zoom: number) => {
    const { layer } = harness as unknown as { layer: ReturnType<typeof openLayer> };
    const began = performance.now();
    layer.follow(lookAt(x, y, zoom));
    await layer.rest();
    return performance.now() - began;
  },
};

function lookAt(x: number, y: number, zoom: number): LayerView {
  const [width, height] = [innerWidth, innerHeight];
  return { zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom }, width, height };
}

Object.assign(window, { harness });
