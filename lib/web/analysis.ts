import type { AnchorKind } from './anchor';
import type { Standing, WorkerStanding } from './standing';
import type { Trust } from './trust';

/** What the web hangs from, as it is shown: ids sorted by code point. */
export type AnchorFound = { readonly kind: AnchorKind; readonly members: readonly string[] };

/** The figures of the whole web. */
export type Summary = {
  readonly workers: number;
  /** How many lines there are of each trust. */
  readonly lines: Readonly<Record<Trust, number>>;
  readonly solidLines: number;
  /** Workers with a solid route to the anchor, its members included. */
  readonly reached: number;
  readonly woven: number;
  readonly standings: Readonly<Record<Standing, number>>;
  /** The most one firing would strand; null where nobody holds anybody. */
  readonly largestHold: { readonly worker: string; readonly holds: number } | null;
  /** 0 ≤ R < 0.5. */
  readonly resilience: { readonly R: number };
  /** S in 0 … 1, and its five parts: the web of lines with trust ≤ 1, ≤ 2 … ≤ 5. */
  readonly solidarity: { readonly S: number; readonly byTrust: readonly number[] };
  readonly core: { readonly k: number; readonly members: readonly string[] };
  /** Solid lines whose loss splits a piece, each with the smaller id first. */
  readonly bridges: readonly (readonly [string, string])[];
};

/** Everything found in one web on one day. */
export type Analysis = {
  readonly anchor: AnchorFound;
  readonly summary: Summary;
  /** Woven ÷ workers: the headline; 0 in a web of nobody. */
  readonly wovenShare: number;
  /** Reached ÷ workers; 0 in a web of nobody. */
  readonly reach: number;
  /** Share of workers outside the anchor who have lines, all of them to members of the anchor. */
  readonly starDependence: number;
  /** Who they are, by id. */
  readonly starDependent: readonly string[];
  /** Worst standing first, then by id. */
  readonly workers: readonly WorkerStanding[];
  readonly byId: ReadonlyMap<string, WorkerStanding>;
};
