import { may } from '@/lib/access/policy';
import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { askWeb } from '@/lib/campaigns/ask-web';
import { viewDivision, type DivisionView, type Seeing } from '@/lib/report/division-view';
import { SMALLEST_GROUP } from '@/lib/report/observer';
import type { CirclesFound } from '@/lib/web/divisions/circles-on-the-floor';
import type { DivisionFound } from '@/lib/web/divisions/divisions';
import type { Division } from '@/lib/web/floor';
import { findFloor, findFloorLabels, type FloorLabels } from '@/lib/workers/floor';
import type { DivisionQuery } from './query';

/** A division of a campaign today, as a seat may see it. */
export type DivisionPage = {
  readonly by: Division;
  readonly tag: number | null;
  readonly tags: readonly { readonly tag: number; readonly label: string }[];
  readonly labels: FloorLabels;
  readonly workers: number;
  readonly solidLines: number;
  /** Null where a tag has yet to be chosen. */
  readonly shown: {
    readonly found: DivisionFound;
    readonly view: DivisionView;
    readonly circles: CirclesFound;
  } | null;
};

/** The groups so small that a seat is not told of them: nobody's for who knows everybody. */
export function leastOf({ turf }: Pick<Seat, 'turf'>): number {
  return turf.everybody ? 0 : SMALLEST_GROUP;
}

/** How much a seat is told of who is who. */
export function seeingOf(seat: Pick<Seat, 'turf' | 'role'>): Seeing {
  if (!may(seat, 'workers.see')) return 'figures';
  return seat.turf.everybody ? 'everybody' : 'some';
}

/** How the solid lines of a campaign run along a division today. */
export async function findDivision(seat: Seat, query: DivisionQuery): Promise<DivisionPage> {
  const [labels, floor, { web, analysis }] = await Promise.all([
    findFloorLabels(seat),
    findFloor(seat),
    findAnalysis(seat),
  ]);
  const used = new Set(web.ids.flatMap((id) => floor.tag.of.get(id) ?? []));
  const tags = labels.tag.flatMap((label, tag) => (label !== null && used.has(tag) ? [{ tag, label }] : []));
  const { by } = query;
  const tag = by === 'tag' ? (tags.find((one) => one.tag === query.tag) ?? tags[0])?.tag : undefined;
  const page = { by, tag: tag ?? null, tags, labels, workers: web.ids.length };
  const { solidLines } = analysis.summary;
  if (by === 'tag' && tag === undefined) return { ...page, solidLines, shown: null };
  const wish = { by, least: leastOf(seat), ...(tag !== undefined && { tag }) };
  const [found, circles] = await Promise.all([
    askWeb(seat, 'divisions', wish),
    askWeb(seat, 'circles', wish),
  ]);
  return { ...page, solidLines, shown: { found, circles, view: viewDivision(found, seeingOf(seat)) } };
}
