import type { BackupPlan } from '@/lib/backups/plan';
import type { Texts } from '@/lib/forms/overtaken';

/** The plan of backups as its form holds it. */
export function planTexts(plan: BackupPlan): Texts & Readonly<Record<keyof BackupPlan, string>> {
  const { isOn, every, weekday, hour, keepDays, keepWeeks, keepMonths, recipients } = plan;
  return {
    isOn: isOn ? 'on' : 'off',
    every,
    weekday: String(weekday),
    hour: String(hour),
    keepDays: String(keepDays),
    keepWeeks: String(keepWeeks),
    keepMonths: String(keepMonths),
    recipients: recipients.join('\n'),
  };
}
