import { notFound } from 'next/navigation';
import { may } from '@/lib/access/policy';
import { isSameOrigin } from '@/lib/access/same-origin';
import { requireSeat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { requireProof } from '@/lib/access/step-up';
import { isUuid } from '@/lib/forms/uuid';
import { recordPicture } from '@/lib/positions/commands';
import { findPictureLabels } from '@/lib/positions/picture-labels';
import { shownFrom } from '@/lib/shown/shown';

/**
 * What a picture of the map that is about to be saved writes beside people: code names unless initials or names are asked
 * for, and nothing else while others can see the screen. Whose picture was taken is written down first.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/map/labels'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const holder = await requireSeat((await params).campaignId);
  if (!may(holder, 'map.save')) notFound();
  await requireProof(holder, `/campaigns/${holder.campaignId}/map`);
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const seat = { ...holder, shown: (await isShared()) ? 'codeNames' : shownFrom(form.get('as')) } as const;
  const ids = form.getAll('worker').filter((id) => typeof id === 'string' && isUuid(id)) as string[];
  const labels = await findPictureLabels(seat, ids);
  if ('refused' in (await recordPicture(seat, [...labels.keys()]))) notFound();
  return Response.json(
    { shown: seat.shown, labels: Object.fromEntries(labels) },
    { headers: { 'cache-control': 'no-store' } },
  );
}
