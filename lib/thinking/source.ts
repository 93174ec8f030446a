import type { Day } from '@/lib/web/day';
import type { FactSlice } from '@/lib/web/thinking/fact-slices';
import type { FactChange } from '@/lib/web/thinking/fact-change';
import type { SolidThreshold } from '@/lib/web/trust';

/** A campaign at a revision on a day, and how its facts are had. */
export type Source = {
  readonly campaignId: string;
  readonly revision: number;
  readonly on: Day;
  readonly solidThreshold: SolidThreshold;
  readonly facts: () => AsyncIterable<FactSlice | Moment>;
  /** What became of the facts since a moment; null where that is not certain. */
  readonly changes?: (since: unknown) => Promise<Changed | null>;
};

/** The moment of which all slices of the facts are, for whoever asks later what became of them. */
export type Moment = { readonly of: 'moment'; readonly moment: unknown };

/** What became of the facts, and until when. */
export type Changed = { readonly moment: unknown; readonly change: FactChange };

/** Whether one is of a later revision, or of a later day of the same. */
export function isNewer(one: Source, other: Source): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  return one.on > other.on;
}
