import { NO_PLAN, type BackupPlan } from '@/lib/backups/plan';
import type { Tx } from './client';

/** The plan of this installation's backups; what stands until somebody chooses. */
export async function planOf(tx: Pick<Tx, 'backupPlan'>): Promise<BackupPlan> {
  const row = await tx.backupPlan.findUnique({
    where: { id: 1 },
    select: {
      isOn: true,
      every: true,
      weekday: true,
      hour: true,
      keepDays: true,
      keepWeeks: true,
      keepMonths: true,
      recipients: true,
    },
  });
  return row ? { ...row, every: row.every === 'weekly' ? 'weekly' : 'daily' } : NO_PLAN;
}
