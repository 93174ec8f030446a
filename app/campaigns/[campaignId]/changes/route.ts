import { notFound } from 'next/navigation';
import { openChanges } from '@/lib/access/changes';
import { may } from '@/lib/access/policy';
import { requireSeat } from '@/lib/access/seat';

type Context = RouteContext<'/campaigns/[campaignId]/changes'>;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither kept nor packed nor gathered on the way: each line goes out by itself.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Tells whoever looks at the map that the web moved on, by its revision and nothing else, until they close it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'workers.see')) notFound();
  const changes = openChanges(seat, request.signal);
  return changes
    ? new Response(changes, { headers: HEADERS })
    : new Response(null, { status: 429, headers: { 'retry-after': '60', 'cache-control': 'no-store' } });
}

/** Without this, whoever asks for the head alone would hold a line that nobody reads. */
export async function HEAD(_request: Request, { params }: Context): Promise<Response> {
  const seat = await requireSeat((await params).campaignId);
  if (!may(seat, 'workers.see')) notFound();
  return new Response(null, { headers: HEADERS });
}
