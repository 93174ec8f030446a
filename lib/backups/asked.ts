import type { BackupPlan } from '@/lib/backups/plan';
import { backupPlanSchema } from '@/lib/backups/schema';

/** The plan somebody was about to keep when they were asked who they are, out of the address of the page; null where there is none. */
export function planAsked(query: Readonly<Record<string, string | string[] | undefined>>): BackupPlan | null {
  if (query['begun'] !== 'plan') return null;
  return backupPlanSchema.safeParse(query).data ?? null;
}
