import type { Labelled } from '@/lib/map/label-places';
import type { Grouping } from '@/lib/map/groups';
import type { MapPicture, Point } from '@/lib/map/picture';
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
  /** Who was put in their place by hand; nobody where it is not said. */
  readonly pinned?: ReadonlySet<number>;
  /** How many hang on by one thin line. */
  readonly fringe: number;
  /** The people who are close enough to be marked and named; everybody where it is not said. */
  readonly here?: readonly number[];
  /** Of those, the neighbours of an open circle. */
  readonly outside?: ReadonlySet<number>;
  /** Where people are just now who are on their way to where the picture has them. */
  readonly spots?: ReadonlyMap<number, Point>;
  /** The bubbles of a web too large to be seen whole; none where it fits. */
  readonly far?: Far | null;
  /** For each circle what to call it. */
  readonly circleWords?: readonly CircleWords[];
  /** Who else must be there: the focused, a path, the found. */
  readonly musts?: readonly number[];
};

/** What is seen of the circles of a web. */
export type Far = {
  /** The circles whose people are shown in place of their bubble. */
  readonly sunk: readonly number[];
  /** The circle somebody went into; the others step back. */
  readonly open: number | null;
  /** The circles none of whose people are meant. */
  readonly quiet: ReadonlySet<number>;
  /** For each circle what to call it. */
  readonly words: readonly CircleWords[];
  /** Who is named even from afar, the most telling first. */
  readonly pillars: readonly number[];
  /** Who hangs on by one thin line. */
  readonly fringe: readonly number[];
};

/** What a circle is called: its name in one or two lines, and how many people it has. */
export type CircleWords = { readonly name: readonly string[]; readonly people: string };

/** Where the view looks: screen = map × zoom + pan. `boost` makes discs and lines wider from afar. */
export type View = {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly boost: number;
  readonly width: number;
  readonly height: number;
};

/** What is written where a place is found for it: lines under one another. */
export type Written = Labelled & {
  readonly lines: readonly { readonly text: string; readonly font: string; readonly colour: string }[];
  readonly size: number;
  readonly opacity: number;
  /** Paints what goes with the name. */
  readonly mark?: (canvas: CanvasRenderingContext2D) => void;
};
