import { may } from '@/lib/access/policy';
import { isSameOrigin } from '@/lib/access/same-origin';
import { requireSeat, type Seat } from '@/lib/access/seat';
import { enteredFrom, textOf, type Entered } from '@/lib/forms/answer';
import { goTo } from '@/lib/forms/go-to';
import { dropDraft, keepReading, takeInHand } from '@/lib/import-drafts/commands';
import { lookInto } from '@/lib/import-drafts/look-into';
import { findDraft, findDraftContent, type ImportDraft } from '@/lib/import-drafts/queries';
import { chosenReading, guessReading } from '@/lib/import-drafts/reading';
import { stepSchema } from '@/lib/import-drafts/schema';
import { sendImport } from '@/lib/imports/job';

/** The next step of a kept file: which column is what, bring it in, put it aside. Answers 303 to where to go on. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/import/[importId]/step'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { campaignId, importId } = await params;
  const seat = await requireSeat(campaignId);
  if (!may(seat, 'import.run')) return new Response(null, { status: 404 });
  const here = `/campaigns/${campaignId}/import`;
  const entered = await request.formData().then(enteredFrom, () => null);
  const step = stepSchema.safeParse(textOf(entered ?? {}, 'step'));
  if (!entered || !step.success) return new Response(null, { status: 400 });
  const draft = await findDraft(seat, importId);
  // Brought in already, or put aside: its page says which.
  if (!draft) return goTo(request, `${here}/${importId}`);
  if (step.data === 'discard') {
    await dropDraft(seat, draft.id);
    return goTo(request, here);
  }
  if (step.data === 'read') return goTo(request, `${here}/${draft.id}${await choose(seat, draft, entered)}`);
  // It goes on after the answer, wherever there is time: the page shows how far it is.
  if (await takeInHand(seat, draft.id)) await sendImport(seat, draft.id, textOf(entered, 'seen'));
  return goTo(request, `${here}/${draft.id}`);
}

/** Keeps the choice of columns; answers the rest of the address to go on from. */
async function choose(seat: Seat, draft: ImportDraft, entered: Entered): Promise<string> {
  const content = await findDraftContent(seat, draft.id);
  const look = content && lookInto(content);
  if (!look || 'problems' in look) return '';
  const { heading, firstRows } = look;
  const kind = textOf(entered, 'kind') === 'ties' ? 'ties' : 'workers';
  if (kind !== draft.reading.kind) {
    await keepReading(seat, draft.id, guessReading(heading, firstRows, kind));
    return '';
  }
  const chosen = heading.map((_, index) => textOf(entered, `column-${index}`));
  const { reading, problem } = chosenReading(heading, kind, chosen);
  await keepReading(seat, draft.id, reading);
  return problem ? `?problem=${problem}` : '/check';
}
