import type { TurfRuleWords } from '@/lib/access/turf-rule';

/** What is given to an organizer, or taken from one, at once. */
export type TurfLot = {
  readonly workerIds: readonly string[];
  readonly rules: readonly TurfRuleWords[];
};

/** Whether two rules speak of the same department and shift. */
export function sameRule(one: TurfRuleWords, other: TurfRuleWords): boolean {
  return one.department === other.department && one.shift === other.shift;
}
