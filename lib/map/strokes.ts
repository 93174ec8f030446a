import type { Trust } from '@/lib/web/trust';

/** How one level of trust is drawn: width in pixels at zoom 1, and the dashes of a dotted one. */
export type Stroke = { readonly width: number; readonly dots: readonly [number, number] | null };

/** The five strokes, the same on the map, in the legend, in forms and in print. */
export const STROKES: Readonly<Record<Trust, Stroke>> = {
  1: { width: 7, dots: null },
  2: { width: 5, dots: null },
  3: { width: 3, dots: null },
  4: { width: 1.5, dots: null },
  5: { width: 1, dots: [1, 4] },
};

/** A line nobody confirmed for long is drawn this much fainter. */
export const FADED = 0.42;

/** Ink lets what it crosses shine through. */
export const INK_OPACITY = 0.55;

/**
 * How much larger than life discs (and, where there are few, lines) are drawn when the whole web is far away, so that the
 * smallest is still seen. 1 from zoom 0.75 up.
 */
export function boostAt(zoom: number): number {
  return Math.min(2.2, Math.max(1, Math.sqrt(0.75 / zoom)));
}

/** Above so many lines, widening them from afar would make one dark spot of the web. */
export const MANY_LINES = 1500;
