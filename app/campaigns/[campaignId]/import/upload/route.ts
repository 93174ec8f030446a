import { may } from '@/lib/access/policy';
import { isSameOrigin } from '@/lib/access/same-origin';
import { requireSeat } from '@/lib/access/seat';
import { goTo } from '@/lib/forms/go-to';
import { keepDraft } from '@/lib/import-drafts/commands';
import { MOST_BYTES } from '@/lib/import-drafts/schema';
import { receiveFile } from '@/lib/import-drafts/upload';

/** Room for the form around the file. */
const MOST_WITH_FORM = MOST_BYTES + 64 * 1024;

/** Takes a file and keeps it between the steps; answers 303 to where it is looked at. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/import/upload'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { campaignId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) return new Response(null, { status: 404 });
  const here = `/campaigns/${campaignId}/import`;
  if (Number(request.headers.get('content-length') ?? '0') > MOST_WITH_FORM)
    return goTo(request, `${here}?refused=tooLarge`);
  const form = await formOf(request);
  const received = form ? await receiveFile(form) : 'missing';
  if (typeof received === 'string') return goTo(request, `${here}?refused=${received}`);
  const kept = await keepDraft(seat, received);
  return kept ? goTo(request, `${here}/${kept.draftId}`) : new Response(null, { status: 404 });
}

async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}
