import { z } from 'zod';
import type { BackupPlan } from '@/lib/backups/plan';

const RECIPIENTS_MOST = 10;

const whole = (most: number, problem: string) =>
  z
    .string(problem)
    .trim()
    .regex(/^\d{1,3}$/, { error: problem, abort: true })
    .transform(Number)
    .refine((count) => count <= most, problem);

const recipients = z
  .string('backups.recipientWrong')
  .trim()
  .refine((text) => !/AGE-SECRET-KEY/i.test(text), { error: 'backups.recipientSecret', abort: true })
  .regex(/^(age1[a-z0-9]{58}([\s,]+|$))*$/, { error: 'backups.recipientWrong', abort: true })
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
  .refine((keys) => keys.length <= RECIPIENTS_MOST, 'backups.recipientsMany');

/** When backups are made, how many are kept, and for whom. */
export const backupPlanSchema: z.ZodType<BackupPlan> = z.object({
  isOn: z.enum(['on', 'off'], 'backups.isOnMissing').transform((word) => word === 'on'),
  every: z.enum(['daily', 'weekly'], 'backups.everyMissing'),
  weekday: whole(6, 'backups.weekdayWrong'),
  hour: whole(23, 'backups.hourWrong'),
  keepDays: whole(365, 'backups.keepWrong'),
  keepWeeks: whole(260, 'backups.keepWrong'),
  keepMonths: whole(120, 'backups.keepWrong'),
  recipients,
});
