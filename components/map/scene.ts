import type { Grouping } from '@/lib/map/groups';
import type { MapPicture } from '@/lib/map/picture';
import type { Ink } from './ink';

/** How a person is shown just now: not at all, faded with the rest, or in full. */
export type Shown = 'gone' | 'rest' | 'aside' | 'full';

/** What is written and marked over Cytoscape's discs and threads. */
export type Scene = {
  readonly picture: MapPicture;
  readonly grouping: Grouping;
  readonly ink: Ink;
  readonly shown: readonly Shown[];
  /** The person the panel is about, or an arrow key has reached. */
  readonly chosen: number | null;
  /** The people the chosen one has lines to; they are named first. */
  readonly near: ReadonlySet<number>;
  readonly hovered: number | null;
  /** How many hang on by one thin line. */
  readonly fringe: number;
};

/** Where the view looks: screen = map × zoom + pan. `boost` makes discs and lines wider from afar. */
export type View = {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly boost: number;
  readonly width: number;
  readonly height: number;
};
