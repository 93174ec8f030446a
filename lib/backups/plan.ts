/** When backups are made by themselves, for whom, and how long they are kept. */
export type BackupPlan = {
  readonly isOn: boolean;
  readonly every: 'daily' | 'weekly';
  /** 0 is Sunday; of a weekly one. */
  readonly weekday: number;
  /** On the clock of the server, 0 to 23. */
  readonly hour: number;
  /** Of how many days, weeks and months with a backup the newest one is kept. */
  readonly keepDays: number;
  readonly keepWeeks: number;
  readonly keepMonths: number;
  /** age recipients, `age1…`. */
  readonly recipients: readonly string[];
};

/** What stands until somebody chooses: nothing is made by itself. */
export const NO_PLAN: BackupPlan = {
  isOn: false,
  every: 'daily',
  weekday: 0,
  hour: 3,
  keepDays: 7,
  keepWeeks: 4,
  keepMonths: 12,
  recipients: [],
};

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** The last moment at or before `now` for which the plan wants a backup, by the wall clock where the server stands. */
export function lastDue(plan: Pick<BackupPlan, 'every' | 'weekday' | 'hour'>, now: Date): Date {
  const most = plan.every === 'weekly' ? 7 : 1;
  for (let back = 0; back <= most; back += 1) {
    const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back, plan.hour);
    const isItsDay = plan.every === 'daily' || due.getDay() === plan.weekday;
    if (isItsDay && due <= now) return due;
  }
  // The same weekday, but later in the day: the one of the week before.
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - most, plan.hour);
}

/** Whether the last good backup is older than a week; where there never was one, the installation itself. */
export function isOverdue(lastGood: Date | null, installed: Date, now: Date): boolean {
  return now.getTime() - (lastGood ?? installed).getTime() > WEEK;
}

/** How long to wait after a backup failed so many times, in milliseconds: five minutes, doubling, at most two hours. */
export function restAfter(tries: number): number {
  return Math.min(120, 5 * 2 ** Math.max(0, tries - 1)) * 60_000;
}
