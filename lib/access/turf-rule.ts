import { fold } from '@/lib/workers/fold';

/** A department and a shift somebody looks after; null stands for any. */
export type TurfRuleWords = { readonly department: string | null; readonly shift: string | null };

/** Whether a rule speaks of somebody who works there then. A rule that names nothing fits nobody. */
export function fits(rule: TurfRuleWords, worker: TurfRuleWords): boolean {
  if (rule.department === null && rule.shift === null) return false;
  const same = (asked: string | null, has: string | null) =>
    asked === null || fold(asked) === fold(has ?? '');
  return same(rule.department, worker.department) && same(rule.shift, worker.shift);
}
