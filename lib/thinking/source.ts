import type { Day } from '@/lib/web/day';
import type { FactSlice } from '@/lib/web/thinking/fact-slices';
import type { SolidThreshold } from '@/lib/web/trust';

/** A campaign at a revision on a day, and how its facts are had. */
export type Source = {
  readonly campaignId: string;
  readonly revision: number;
  readonly on: Day;
  readonly solidThreshold: SolidThreshold;
  readonly facts: () => AsyncIterable<FactSlice>;
};

/** Whether one is of a later revision, or of a later day of the same. */
export function isNewer(one: Source, other: Source): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  return one.on > other.on;
}
