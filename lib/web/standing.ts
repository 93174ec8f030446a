import type { Trust } from './trust';

/** How a worker hangs in the web, worst first; the first that applies is the worker's. */
export const STANDINGS = [
  'no-line',
  'one-thin-line',
  'thin-lines-only',
  'cut-off',
  'lone-anchor',
  'one-solid-line',
  'one-person-away',
  'woven',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** What was found about one worker in the web. */
export type WorkerStanding = {
  readonly id: string;
  readonly standing: Standing;
  /** Rated lines to others in the web. */
  readonly lines: number;
  readonly solidLines: number;
  /** The highest trust among their lines (the smallest number), null without a line. */
  readonly bestTrust: Trust | null;
  /** The nearest single person whose loss cuts them off from the anchor. */
  readonly hangsOn: string | null;
  /** How many others would lose every solid route to the anchor without this person. */
  readonly holds: number;
  /** The largest k of a k-core of the solid web they are in. */
  readonly core: number;
};
