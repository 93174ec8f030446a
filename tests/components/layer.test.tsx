import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLayer, type Layer } from '@/components/map/layer';
import type { LayerLook } from '@/components/map/layer-look';
import type { MapPicture } from '@/lib/map/picture';
import { madeWeb } from '@/tests/bench/layer/made-web';

const put = vi.fn<(board: string) => void>();
let layer: Layer;
let canvas: HTMLCanvasElement;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    return { putImageData: () => put(this.dataset.far === undefined ? 'near' : 'far') } as never;
  });
  put.mockReset();
  document.body.innerHTML = '<div><canvas></canvas></div>';
  canvas = document.querySelector('canvas')!;
  layer = openLayer(canvas);
});

afterEach(() => {
  layer.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const web = madeWeb(400, 1200);
const view = { zoom: 0.1, pan: { x: 50, y: 40 }, width: 100, height: 80 };

function lookOf({ people }: MapPicture): LayerLook {
  return {
    grouping: { groups: [{ key: '', colour: 'none', count: people.length }], groupOf: people.map(() => 0) },
    ink: { paper: '#faf7f2', ink: '#1c1a17', thread: '#981912', colourOf: () => '#857b6c' } as never,
    people: new Uint8Array(people.length).fill(3),
    lines: null,
    held: null,
  };
}

const framesPass = (count: number): void => {
  for (let frame = 0; frame < count; frame++) vi.advanceTimersByTime(16);
};

describe('the quiet layer', () => {
  it('shows the first view as soon as it is painted, then the whole web beneath it', async () => {
    layer.follow(view);
    layer.show(web, lookOf(web));
    framesPass(200);
    await layer.rest();
    expect(put.mock.calls.flat()).toEqual(['near', 'far']);
    expect(canvas.dataset.sharp).toBe('');
    expect(canvas.style.transform).toBe('translate(-20px, -16px) scale(1)');
  });

  it('moves and stretches what is painted with the view, to the pixel, and paints nothing while it moves', () => {
    layer.follow(view);
    layer.show(web, lookOf(web));
    framesPass(200);
    put.mockReset();
    for (let step = 1; step <= 20; step++) {
      layer.follow({ ...view, zoom: 0.2, pan: { x: 50 + step, y: 40 } });
      framesPass(2);
    }
    expect(put).not.toHaveBeenCalled();
    // What was at 100 of the map lay at 60 of the view, and 80 of the canvas with its margin of 20; now it lies at 90.
    expect(canvas.style.transform).toBe('translate(-70px, -72px) scale(2)');
    expect(80 * 2 - 70).toBe(100 * 0.2 + 70);
    framesPass(200);
    expect(put.mock.calls.flat()).toEqual(['near']);
    expect(canvas.style.transform).toBe('translate(-20px, -16px) scale(1)');
  });

  it('never shows a painting that a newer view has overtaken', () => {
    layer.follow(view);
    layer.show(web, lookOf(web));
    // Time stands still between the slices of a frame; one step of work a frame.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    for (let step = 1; step <= 30; step++) {
      framesPass(12);
      layer.follow({ ...view, pan: { x: 50 + step, y: 40 } });
    }
    expect(put).not.toHaveBeenCalled();
    clock.mockRestore();
    framesPass(200);
    expect(put.mock.calls.flat()).toEqual(['near', 'far']);
    expect(canvas.style.transform).toBe('translate(-20px, -16px) scale(1)');
  });

  it('leaves nothing behind', () => {
    layer.follow(view);
    layer.show(web, lookOf(web));
    layer.close();
    framesPass(50);
    expect(put).not.toHaveBeenCalled();
    expect(document.querySelectorAll('canvas')).toHaveLength(1);
  });
});
