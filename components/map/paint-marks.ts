import type { ColourToken } from '@/lib/map/groups';
import type { Mark } from '@/lib/map/picture';
import { tokenOf } from './colours';
import type { Ink } from './ink';

export type Disc = { readonly x: number; readonly y: number; readonly radius: number };

type Canvas = CanvasRenderingContext2D;

/** The mark of a person around and in their disc: a red ring for one thin line, an ink ring for the committee. */
export function paintMark(canvas: Canvas, disc: Disc, mark: Mark | null, ink: Ink): void {
  if (mark === 'fringe') paintFringe(canvas, disc, ink);
  if (mark === 'committee') paintRing(canvas, disc, { far: 3.5, width: 2.5, colour: ink.ink });
  if (mark === 'ghost') paintGhost(canvas, disc, ink);
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

function paintFringe(canvas: Canvas, disc: Disc, ink: Ink): void {
  const { x, y, radius } = disc;
  canvas.beginPath();
  canvas.arc(x, y, radius * 0.42, 0, 2 * Math.PI);
  canvas.fillStyle = ink.paper;
  canvas.fill();
  const halo = canvas.createRadialGradient(x, y, radius, x, y, radius + 13);
  halo.addColorStop(0, ink.thread);
  halo.addColorStop(1, 'transparent');
  canvas.save();
  canvas.globalAlpha *= 0.28;
  canvas.beginPath();
  canvas.arc(x, y, radius + 13, 0, 2 * Math.PI);
  canvas.arc(x, y, radius, 0, 2 * Math.PI, true);
  canvas.fillStyle = halo;
  canvas.fill();
  canvas.restore();
  paintRing(canvas, disc, { far: 2.5, width: 3, colour: ink.thread });
}

function paintGhost(canvas: Canvas, { x, y, radius }: Disc, ink: Ink): void {
  canvas.beginPath();
  canvas.arc(x, y, radius * 0.72, 0, 2 * Math.PI);
  canvas.fillStyle = ink.paper;
  canvas.fill();
}
