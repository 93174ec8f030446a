import type { Rgb } from './raster';

/** How strongly each person, or line, is shown. */
export const SHADES = { hidden: 0, rest: 1, aside: 2, full: 3 } as const;

/** In which colours, and how strongly, everybody and everything is painted. */
export type Shading = {
  /** A shade for each person. */
  readonly people: Uint8Array;
  /** A shade for each line; null: that of the paler of its two people. */
  readonly lines: Uint8Array | null;
  /** 1 for whoever, and whatever, is drawn elsewhere just now; null for nobody. */
  readonly heldPeople: Uint8Array | null;
  readonly heldLines: Uint8Array | null;
  /** For each person the place of their colour among `colours`. */
  readonly colourOf: ArrayLike<number>;
  readonly colours: readonly Rgb[];
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly thread: Rgb;
};
