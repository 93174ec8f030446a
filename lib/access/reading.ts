import 'server-only';
import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { ABSOLUTE_LIFE } from '@/lib/access/sessions';
import { inTurf } from '@/lib/access/turf';
import type { Read } from '@/lib/audit/deeds';
import { keepNewest } from '@/lib/campaigns/keep-newest';
import { witness } from '@/lib/db/change';
import { isRefusal } from '@/lib/forms/refusal';

/** Whoever was noted as read by a seat on a kind of page is not noted again for this long. In milliseconds. */
const NOTED_FOR = 10 * 60 * 1000;
/** Nor while the page stands open that they were noted for, up to the longest a session lives. */
const NOTED_WHILE_OPEN = ABSOLUTE_LIFE;
const MOST_KEPT = 2_000;

type Noted = { readonly from: number; readonly ids: Set<string> };

// On `globalThis` because Next loads a module once for each of its bundles.
const shared = globalThis as unknown as { wovenReadings?: Map<string, Noted> };
const readings = (shared.wovenReadings ??= new Map<string, Noted>());

/**
 * Writes down whose records a page is about to show by name, before it shows them; each person once in ten minutes for a
 * seat and a kind of page; where the page `isOpen` still and only shows what is new, each person once for as long as that.
 * Those outside the seat's turf are shown by code name and not noted. A seat that was taken away in this moment is shown
 * nothing (404).
 */
export async function noteReading(
  seat: Seat,
  deed: Read,
  workerIds: Iterable<string>,
  isOpen = false,
): Promise<void> {
  if (!may(seat, deed)) return;
  const { ids } = notedBy(seat, deed, isOpen ? NOTED_WHILE_OPEN : NOTED_FOR);
  const fresh = [...new Set(workerIds)].filter((id) => !ids.has(id) && inTurf(seat, id));
  if (fresh.length === 0) return;
  if (isRefusal(await witness(seat, deed, fresh))) notFound();
  for (const id of fresh) ids.add(id);
}

/** Writes down whom a sheet names that is about to be printed; every time. */
export async function notePrint(seat: Seat, workerIds: readonly string[]): Promise<void> {
  if (isRefusal(await witness(seat, 'report.print', workerIds))) notFound();
}

function notedBy({ campaignId, seatId }: Seat, deed: Read, keptFor: number): Noted {
  const name = `${campaignId} ${seatId} ${deed}`;
  const now = Date.now();
  const known = readings.get(name);
  if (known && now - known.from < keptFor) return known;
  const noted = { from: now, ids: new Set<string>() };
  keepNewest(readings, name, noted, MOST_KEPT);
  return noted;
}
