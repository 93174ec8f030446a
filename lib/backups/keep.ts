import type { BackupPlan } from './plan';

/** A good backup that is still there. */
export type KeptBackup = { readonly id: string; readonly at: Date };

/**
 * Which of the good backups are not to be kept: of each of the newest so many days, weeks (from Monday) and months that
 * have one, its newest stays. The newest of all always stays. Periods without a backup do not count, so that a server
 * that stood still loses nothing.
 */
export function tooOld(
  backups: readonly KeptBackup[],
  { keepDays, keepWeeks, keepMonths }: Pick<BackupPlan, 'keepDays' | 'keepWeeks' | 'keepMonths'>,
): readonly string[] {
  const newestFirst = backups.toSorted(
    (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
  );
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id));
  const grandfathers = [
    [keepDays, dayOf],
    [keepWeeks, weekOf],
    [keepMonths, monthOf],
  ] as const;
  for (const [most, periodOf] of grandfathers) {
    for (const id of newestOfEach(newestFirst, periodOf).slice(0, most)) kept.add(id);
  }
  return newestFirst.map(({ id }) => id).filter((id) => !kept.has(id));
}

function newestOfEach(newestFirst: readonly KeptBackup[], periodOf: (at: Date) => string): readonly string[] {
  const newest = new Map<string, string>();
  for (const { id, at } of newestFirst) {
    const period = periodOf(at);
    if (!newest.has(period)) newest.set(period, id);
  }
  return [...newest.values()];
}

function dayOf(at: Date): string {
  return [at.getFullYear(), at.getMonth(), at.getDate()].join('-');
}

function weekOf(at: Date): string {
  const sinceMonday = (at.getDay() + 6) % 7;
  return dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - sinceMonday));
}

function monthOf(at: Date): string {
  return [at.getFullYear(), at.getMonth()].join('-');
}
