import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { findChartWords, findCircleWords, findFileNote } from '@/app/campaigns/[campaignId]/map/chart-words';
import { may } from '@/lib/access/policy';
import { isSameOrigin } from '@/lib/access/same-origin';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import { enteredFrom } from '@/lib/forms/answer';
import { findPastDay } from '@/lib/history/past-day';
import type { Carried } from '@/lib/map/carry/carried';
import { drawingOf, layChart } from '@/lib/map/carry/chart';
import { cytoscapeJsonOf } from '@/lib/map/carry/cytoscape-json';
import { frameFor } from '@/lib/map/carry/sheets';
import { gexfOf } from '@/lib/map/carry/gexf';
import { graphmlOf } from '@/lib/map/carry/graphml';
import { svgText } from '@/lib/map/carry/shape';
import { groupPeople } from '@/lib/map/groups';
import { findCarried } from '@/lib/positions/carried';
import { recordPicture } from '@/lib/positions/commands';
import { carrySchema, type CarryFormat } from '@/lib/positions/schema';
import { recordExport } from '@/lib/weak-links/commands';
import type { Day } from '@/lib/web/day';

type Wish = z.output<typeof carrySchema>;

/**
 * The map as a file: a drawing for those who may see the map, and for leads files for other programs. People are called by
 * code names unless initials or names are asked for, and by nothing else while others can see the screen. Whom it contains
 * is written down first.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/map/save'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const holder = await requireSeat((await params).campaignId);
  const form = await request.formData().catch(() => null);
  const asked = form && carrySchema.safeParse(enteredFrom(form));
  if (!asked?.success) return new Response(null, { status: 400 });
  const wish = asked.data;
  if (!mayCarry(holder, wish)) notFound();
  await requireProof(holder, `/campaigns/${holder.campaignId}/map`);
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : wish.as } as const;
  const { carried, day } = await findCarried(seat, {
    ghosts: wish.ghosts === '1',
    on: (await findPastDay(seat, { on: wish.on, back: wish.back })).on,
    only: wish.what === 'shown' ? wish.workers : null,
    nameCircle: await findCircleWords(),
  });
  const record = wish.format === 'svg' ? recordPicture : recordExport;
  const ids = carried.people.map(({ id }) => id);
  if ('refused' in (await record(seat, ids))) notFound();
  const { type, ending } = KINDS[wish.format];
  return new Response(await written(seat, wish, carried, day), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="map-${day}.${ending}"`,
      'cache-control': 'no-store',
    },
  });
}

/** A drawing whoever may save a picture of the map; what other programs reckon with, only leads. */
function mayCarry(seat: Seat, { format }: Wish): boolean {
  return may(seat, format === 'svg' ? 'map.save' : 'report.export');
}

const KINDS: Readonly<Record<CarryFormat, { readonly type: string; readonly ending: string }>> = {
  svg: { type: 'image/svg+xml', ending: 'svg' },
  gexf: { type: 'application/gexf+xml', ending: 'gexf' },
  graphml: { type: 'application/graphml+xml', ending: 'graphml' },
  cytoscape: { type: 'application/json', ending: 'cyjs' },
};

async function written(seat: Seat, wish: Wish, carried: Carried, day: Day): Promise<string> {
  if (wish.format === 'svg') return drawn(seat, wish, carried, day);
  const note = await findFileNote(seat, day);
  if (wish.format === 'gexf') return gexfOf(carried, note);
  return wish.format === 'graphml' ? graphmlOf(carried, note) : cytoscapeJsonOf(carried, note);
}

async function drawn(seat: Seat, wish: Wish, carried: Carried, day: Day): Promise<string> {
  const grouping = groupPeople(carried.people, wish.colour);
  const words = await findChartWords(seat, { grouping, colouring: wish.colour, day });
  return svgText(drawingOf(layChart(carried, grouping, words, frameFor(carried, wish.paper)), words));
}
