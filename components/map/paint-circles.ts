import type { MapCircle } from '@/lib/map/picture';
import type { Ink } from './ink';
import type { Disc } from './paint-marks';
import { ringOf, ringWidth } from './ring';
import type { Far, Scene, View } from './scene';

type Canvas = CanvasRenderingContext2D;

/** The top of a ring, where the worst standing begins. */
const TOP = -Math.PI / 2;
const FADED = 0.3;

/** Paints the rings of the circles and, at their places, those on one thin line whose circle is a bubble. */
export function paintCircles(canvas: Canvas, scene: Scene, view: View): void {
  const { far, picture, ink } = scene;
  if (!far) return;
  const sunk = new Set(far.sunk);
  picture.circles.forEach((circle, at) => {
    const disc = discOfCircle(circle, view);
    if (isFarOff(disc, view)) return;
    canvas.globalAlpha = sunk.has(at) ? 0.5 : far.open === null && !far.quiet.has(at) ? 1 : FADED;
    if (sunk.has(at)) paintOutline(canvas, disc, ink);
    else paintRingOf(canvas, disc, circle, ink);
  });
  canvas.globalAlpha = far.open === null ? 1 : FADED;
  paintFringes(canvas, scene, far, view, sunk);
  canvas.globalAlpha = 1;
}

/** A circle on the screen. */
export function discOfCircle({ x, y, radius }: MapCircle, { zoom, pan }: View): Disc {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: radius * zoom };
}

/** Whether nothing of it is in sight, its ring included. */
export function isFarOff({ x, y, radius }: Disc, { width, height }: View): boolean {
  const edge = radius + 20;
  return x < -edge || y < -edge || x > width + edge || y > height + edge;
}

function paintRingOf(canvas: Canvas, { x, y, radius }: Disc, circle: MapCircle, ink: Ink): void {
  const most = ringWidth(radius);
  for (const { tone, from, to, thick } of ringOf(circle.standings)) {
    canvas.beginPath();
    canvas.arc(x, y, radius + (most * thick) / 2, TOP + from, TOP + to);
    canvas.lineWidth = most * thick;
    canvas.strokeStyle = ink.colourOf(tone);
    canvas.stroke();
  }
}

function paintOutline(canvas: Canvas, { x, y, radius }: Disc, ink: Ink): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
  canvas.lineWidth = 1.5;
  canvas.strokeStyle = ink.rule;
  canvas.stroke();
}

/** All in one stroke: there may be a thousand of them. */
function paintFringes(canvas: Canvas, scene: Scene, far: Far, view: View, sunk: ReadonlySet<number>): void {
  const { picture, ink, shown } = scene;
  const radius = Math.min(4, Math.max(1.3, 14 * view.zoom));
  canvas.beginPath();
  for (const at of far.fringe) {
    const person = picture.people[at];
    if (!person || shown[at] !== 'full' || sunk.has(picture.circleOf[at] ?? -1)) continue;
    const spot = { x: person.x * view.zoom + view.pan.x, y: person.y * view.zoom + view.pan.y, radius };
    if (isFarOff(spot, view)) continue;
    canvas.moveTo(spot.x + radius, spot.y);
    canvas.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
  }
  canvas.fillStyle = ink.paper;
  canvas.fill();
  canvas.lineWidth = Math.max(1.2, radius * 0.6);
  canvas.strokeStyle = ink.thread;
  canvas.stroke();
}
