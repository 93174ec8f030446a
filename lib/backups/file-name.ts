const pattern = /^woven-\d{4}-\d{2}-\d{2}-\d{6}-[0-9a-f]{8}-\d+\.age(\.unfinished)?$/;

/** The name of a backup that is made by itself: when, in UTC, and which try of which one, so that no two have one name. */
export function nameOfBackup(
  at: Date,
  { id, tries }: { readonly id: string; readonly tries: number },
): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return `woven-${day}-${time.slice(0, 8).replaceAll(':', '')}-${id.slice(0, 8)}-${String(tries)}.age`;
}

/** Whether a file was begun by us and never finished, by its name. */
export function isUnfinished(name: string): boolean {
  return pattern.exec(name)?.[1] !== undefined;
}
