import { markOf, radiusOf } from '@/lib/map/picture';
import { paintLabels } from './paint-labels';
import type { Disc } from './paint-marks';
import { paintMark, paintRing, paintStanding } from './paint-marks';
import type { Scene, Shown, View } from './scene';

const OPACITY: Readonly<Record<Shown, number>> = { gone: 0, rest: 0.14, aside: 0.4, full: 1 };

/** Paints marks and names over the discs, on the screen and into a picture file alike. */
export function paintOver(canvas: CanvasRenderingContext2D, scene: Scene, view: View): void {
  const discs = scene.picture.people.map((person): Disc => {
    return {
      x: person.x * view.zoom + view.pan.x,
      y: person.y * view.zoom + view.pan.y,
      radius: radiusOf(person) * view.zoom * view.boost,
    };
  });
  const byStanding = scene.grouping.groups.some(({ colour }) => colour.startsWith('standing-'));
  scene.picture.people.forEach((person, at) => {
    const disc = discs[at];
    const shown = scene.shown[at] ?? 'gone';
    if (!disc || shown === 'gone' || isFarOff(disc, view)) return;
    canvas.globalAlpha = OPACITY[shown];
    const colour = scene.grouping.groups[scene.grouping.groupOf[at] ?? 0]?.colour ?? 'none';
    if (byStanding) paintStanding(canvas, disc, colour, scene.ink);
    paintMark(canvas, disc, markOf(person), scene.ink);
    if (scene.chosen === at) paintRing(canvas, disc, { far: 8, width: 2.5, colour: scene.ink.ink });
  });
  canvas.globalAlpha = 1;
  paintLabels(canvas, scene, view, discs);
}

function isFarOff({ x, y, radius }: Disc, { width, height }: View): boolean {
  const edge = radius + 20;
  return x < -edge || y < -edge || x > width + edge || y > height + edge;
}
