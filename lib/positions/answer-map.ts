import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { noteReading } from '@/lib/access/reading';
import type { Seat } from '@/lib/access/seat';
import { findPastDay } from '@/lib/history/past-day';
import { findPackedMap, markOf, type MapView } from '@/lib/positions/packed-map';

/**
 * Next takes `content-encoding` off an answer, as it cannot know whether its body was unpacked on the way. So what travels is
 * a gzip file, packed once, and the page unpacks it.
 */
const TYPE = 'application/gzip';

/**
 * Answers with one half of the map, as this seat may see it: the web without a word, or what its people are called, whose
 * reading is written down first. 304 where the asker holds just that; 404 for who sees no map.
 */
export async function answerMap(seat: Seat, request: Request, half: 'web' | 'names'): Promise<Response> {
  if (!may(seat, 'workers.see')) notFound();
  const view = await viewAsked(seat, new URL(request.url).searchParams);
  const mark = `"${markOf(seat, view)}"`;
  const headers = { 'cache-control': 'no-store', etag: mark };
  const held = (request.headers.get('if-none-match') ?? '').replace('W/', '');
  if (held === mark) return new Response(null, { status: 304, headers });
  const packed = await findPackedMap(seat, view);
  // Who holds an older map has it open still: only whom the newer one adds is noted then.
  if (half === 'names') await noteReading(seat, 'map.read', packed.ids, held !== '');
  return new Response(Buffer.from(await packed[half]()), { headers: { ...headers, 'content-type': TYPE } });
}

async function viewAsked(seat: Seat, query: URLSearchParams): Promise<MapView> {
  const ghosts = query.get('ghosts') === '1';
  if (!query.has('on')) return { ghosts, on: null };
  return { ghosts, on: (await findPastDay(seat, { on: query.get('on') ?? '' })).on };
}
