import type { SolidThreshold } from '@/lib/web/trust';
import type { Point } from './picture';

/** The least the layout needs to know of a web. `ids` are sorted, lines hold places in `ids`. */
export type WebToLayOut = {
  readonly ids: readonly string[];
  readonly lines: {
    readonly from: ArrayLike<number>;
    readonly to: ArrayLike<number>;
    readonly trust: ArrayLike<number>;
  };
  readonly committee: ArrayLike<number>;
  readonly solidThreshold: SolidThreshold;
  /** For each person their department, and their crew in it (its shift): those who share one are drawn near one another. */
  readonly beside: readonly string[];
  readonly crews: readonly string[];
};

export type Positions = ReadonlyMap<string, Point>;
