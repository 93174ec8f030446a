import type { Point } from '@/lib/map/picture';

/** Sheets as they lie, in millimetres. */
export const PAPERS = {
  a4: { width: 297, height: 210 },
  letter: { width: 279.4, height: 215.9 },
  a3: { width: 420, height: 297 },
  a2: { width: 594, height: 420 },
} as const;
export type Paper = keyof typeof PAPERS;

export type Size = { readonly width: number; readonly height: number };
export type Box = Point & Size;

/** Drawings are measured in CSS pixels, 96 to the inch. */
export const PX_PER_MM = 96 / 25.4;

/** A sheet in pixels, lying or upright. */
export function sheetOf(paper: Paper, isUpright: boolean): Size {
  const { width, height } = PAPERS[paper];
  const [long, short] = [width * PX_PER_MM, height * PX_PER_MM];
  return isUpright ? { width: short, height: long } : { width: long, height: short };
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
