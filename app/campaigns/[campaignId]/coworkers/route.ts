import { findSignedIn } from '@/lib/access/auth';
import { isSameOrigin } from '@/lib/access/same-origin';
import { findSeat } from '@/lib/access/seat';
import { findShown } from '@/lib/access/shown';
import { findRoster } from '@/lib/workers/roster';
import { searchNames } from '@/lib/workers/whom';

/** The few coworkers whose name fits what was typed so far. Asked by POST: no name stands in an address or a log. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/coworkers'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const signedIn = await findSignedIn();
  const seat =
    signedIn &&
    (await findSeat(signedIn.userId, (await params).campaignId, await findShown(), signedIn.sessionId));
  if (!seat) return new Response(null, { status: 404 });
  const text = new URLSearchParams(await request.text()).get('text') ?? '';
  const { named, byId } = await findRoster(seat);
  const found = searchNames(text.slice(0, 120), named).flatMap((id) => byId.get(id) ?? []);
  return Response.json(
    found.map(({ id, name, department, shift, jobTitle }) => ({
      id,
      name,
      detail: [department, shift, jobTitle].filter(Boolean).join(' · '),
    })),
  );
}
