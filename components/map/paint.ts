import { markOf, radiusOf } from '@/lib/map/picture';
import { isFarOff, paintCircles } from './paint-circles';
import { paintLabels, type Named } from './paint-labels';
import type { Disc } from './paint-marks';
import { paintMark, paintPin, paintRing, paintStanding } from './paint-marks';
import type { Scene, Shown, View } from './scene';

const OPACITY: Readonly<Record<Shown, number>> = { gone: 0, rest: 0.14, aside: 0.4, full: 1 };

/** So far beside the view, in pixels, the name of somebody may still reach into it. */
const NAME = 200;

/** Paints marks and names over the discs, on the screen and into a picture file alike. */
export function paintOver(canvas: CanvasRenderingContext2D, scene: Scene, view: View): void {
  paintCircles(canvas, scene, view);
  const discs = discsOf(scene, view);
  const byStanding = scene.grouping.groups.some(({ colour }) => colour.startsWith('standing-'));
  for (const named of discs) {
    if (named.shown === 'gone' || isFarOff(named.disc, view)) continue;
    canvas.globalAlpha = OPACITY[named.shown];
    paintPerson(canvas, scene, named, byStanding);
  }
  canvas.globalAlpha = 1;
  paintLabels(canvas, scene, view, discs);
}

function paintPerson(
  canvas: CanvasRenderingContext2D,
  { grouping, ink, chosen, pinned }: Scene,
  { at, person, disc }: Named,
  byStanding: boolean,
): void {
  const colour = grouping.groups[grouping.groupOf[at] ?? 0]?.colour ?? 'none';
  if (byStanding) paintStanding(canvas, disc, colour, ink);
  paintMark(canvas, disc, markOf(person), ink);
  if (pinned?.has(at)) paintPin(canvas, disc, ink);
  if (chosen === at) paintRing(canvas, disc, { far: 8, width: 2.5, colour: ink.ink });
}

/** The people who are marked and named, in sight or almost. */
function discsOf({ picture, here, outside, shown, spots }: Scene, view: View): Named[] {
  const found: Named[] = [];
  const add = (at: number): void => {
    const person = picture.people[at];
    if (!person) return;
    const { x, y } = spots?.get(at) ?? person;
    const disc: Disc = {
      x: x * view.zoom + view.pan.x,
      y: y * view.zoom + view.pan.y,
      radius: radiusOf(person) * view.zoom * view.boost,
    };
    if (isBeyond(disc, view)) return;
    const how = shown[at] ?? 'gone';
    found.push({ at, person, disc, shown: how === 'full' && outside?.has(at) ? 'aside' : how });
  };
  if (here) here.forEach(add);
  else
    picture.people.forEach((_, at) => {
      add(at);
    });
  return found;
}

function isBeyond({ x, y }: Disc, { width, height }: View): boolean {
  return x < -NAME || y < -NAME || x > width + NAME || y > height + NAME;
}
