/** A length to a tenth of a pixel, as places are kept; never −0. */
export function round(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}
