import { parseDay, type Day } from '@/lib/web/day';

/** Today on the wall calendar where the server stands (its TZ); organizers and server share a town. */
export function today(): Day {
  return dayHere(new Date());
}

/** The day of a moment on the wall calendar where the server stands. */
export function dayHere(moment: Date): Day {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const day = parseDay(local);
  if (!day) throw new Error(`no day in ${local}`);
  return day;
}
