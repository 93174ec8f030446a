import type { ColourToken } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { tokenOf } from '@/lib/map/tones';
import type { Ink } from './ink';

export type Disc = { readonly x: number; readonly y: number; readonly radius: number };

type Canvas = CanvasRenderingContext2D;

/** The mark of a person around and in their disc: a red ring for one thin line, an ink ring for the committee. */
export function paintMark(canvas: Canvas, disc: Disc, mark: Mark | null, ink: Ink): void {
  if (mark === 'fringe') paintFringe(canvas, disc, ink);
  if (mark === 'committee') paintCommittee(canvas, disc, ink);
  if (mark === 'ghost') paintGhost(canvas, disc, ink);
}

/** The head of a pin at the upper right of the disc, its needle in the middle: somebody put them there, to stay. */
export function paintPin(canvas: Canvas, disc: Disc, ink: Ink): void {
  const { x, y } = disc;
  const head = fit(disc, 0.32, 2.4, 4.5);
  const away = disc.radius + head * 0.4;
  canvas.beginPath();
  canvas.moveTo(x, y);
  canvas.lineTo(x + away, y - away);
  canvas.lineWidth = head * 0.9;
  canvas.strokeStyle = ink.paper;
  canvas.stroke();
  canvas.lineWidth = head * 0.5;
  canvas.strokeStyle = ink.ink;
  canvas.stroke();
  canvas.beginPath();
  canvas.arc(x + away, y - away, head, 0, 2 * Math.PI);
  canvas.fillStyle = ink.ink;
  canvas.fill();
  canvas.lineWidth = 1.2;
  canvas.strokeStyle = ink.paper;
  canvas.stroke();
}

/** A ring around the disc, `far` pixels away from it. */
export function paintRing(
  canvas: Canvas,
  { x, y, radius }: Disc,
  ring: { far: number; width: number; colour: string },
): void {
  canvas.beginPath();
  canvas.arc(x, y, radius + ring.far + ring.width / 2, 0, 2 * Math.PI);
  canvas.lineWidth = ring.width;
  canvas.strokeStyle = ring.colour;
  canvas.stroke();
}

/** How a standing looks inside a disc: hollow, half, full or knotted, so that colour never speaks alone. */
export function paintStanding(canvas: Canvas, { x, y, radius }: Disc, colour: ColourToken, ink: Ink): void {
  const token = tokenOf(colour);
  canvas.fillStyle = ink.paper;
  canvas.strokeStyle = ink.paper;
  canvas.beginPath();
  if (token === 'thread') canvas.arc(x, y, radius * 0.55, 0, 2 * Math.PI);
  if (token === 'ochre') canvas.arc(x, y, radius * 0.6, -Math.PI / 2, Math.PI / 2);
  canvas.fill();
  if (token !== 'green' || radius < 5) return;
  canvas.lineWidth = Math.max(1, radius * 0.14);
  canvas.beginPath();
  canvas.arc(x, y, radius * 0.5, 0, 2 * Math.PI);
  canvas.stroke();
}

/** The ring has paper on both sides, so that it is seen where many dark lines meet. */
function paintCommittee(canvas: Canvas, disc: Disc, ink: Ink): void {
  const [far, width] = [fit(disc, 0.28, 1, 4), fit(disc, 0.2, 1.3, 2.8)];
  paintRing(canvas, disc, { far: 0, width: far + width + 1.5, colour: ink.paper });
  paintRing(canvas, disc, { far, width, colour: ink.ink });
}

function paintFringe(canvas: Canvas, disc: Disc, ink: Ink): void {
  const { x, y, radius } = disc;
  canvas.beginPath();
  canvas.arc(x, y, radius * 0.42, 0, 2 * Math.PI);
  canvas.fillStyle = ink.paper;
  canvas.fill();
  canvas.save();
  canvas.globalAlpha *= 0.16;
  canvas.beginPath();
  canvas.arc(x, y, radius + fit(disc, 1.1, 5, 14), 0, 2 * Math.PI);
  canvas.arc(x, y, radius, 0, 2 * Math.PI, true);
  canvas.fillStyle = ink.thread;
  canvas.fill();
  canvas.restore();
  paintRing(canvas, disc, {
    far: fit(disc, 0.25, 0.5, 3),
    width: fit(disc, 0.34, 1.8, 3.2),
    colour: ink.thread,
  });
}

/** A length that goes with the disc, within bounds. */
function fit({ radius }: Disc, share: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, radius * share));
}

function paintGhost(canvas: Canvas, { x, y, radius }: Disc, ink: Ink): void {
  canvas.beginPath();
  canvas.arc(x, y, radius + 1, 0, 2 * Math.PI);
  canvas.fillStyle = ink.paper;
  canvas.fill();
  canvas.beginPath();
  canvas.arc(x, y, radius - 1, 0, 2 * Math.PI);
  canvas.setLineDash([3, 2]);
  canvas.lineWidth = 1.8;
  canvas.strokeStyle = ink.soft;
  canvas.stroke();
  canvas.setLineDash([]);
}
