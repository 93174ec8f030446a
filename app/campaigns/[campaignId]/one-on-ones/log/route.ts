import { randomUUID } from 'node:crypto';
import { findSignedIn } from '@/lib/access/auth';
import { giveDeviceKey } from '@/lib/access/device';
import { isSameOrigin } from '@/lib/access/same-origin';
import { findSeat, type Seat } from '@/lib/access/seat';
import { sending } from '@/lib/access/sending';
import { findShown } from '@/lib/access/shown';
import { today } from '@/lib/campaigns/today';
import { enteredFrom, textOf, type Entered } from '@/lib/forms/answer';
import { goTo } from '@/lib/forms/go-to';
import { isUuid } from '@/lib/forms/uuid';
import { editOneOnOne, logOneOnOne } from '@/lib/one-on-ones/commands';
import { placePeople, unclearPeople } from '@/lib/one-on-ones/people';
import { readTalk, type Problems } from '@/lib/one-on-ones/talk-form';
import { dropDraft, keepDraft } from '@/lib/talk-drafts/commands';
import { findRoster } from '@/lib/workers/roster';

const MOST_BYTES = 200_000;

/**
 * Takes the one-on-one form. It is a route of its own because a server action changes its id with each build, and a form
 * that was opened before must still be taken. Answers 303 to where to go on, or the same as JSON to a script that asks for it.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<'/campaigns/[campaignId]/one-on-ones/log'>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const { campaignId } = await params;
  const signedIn = await findSignedIn();
  if (!signedIn) return goTo(request, '/sign-in', 401);
  const seat = await findSeat(signedIn.userId, campaignId, await findShown(), signedIn.sessionId);
  if (!seat) return new Response(null, { status: 404 });
  const entered = await readEntered(request);
  if (!entered) return new Response(null, { status: 400 });
  return goTo(request, `/campaigns/${campaignId}/one-on-ones${await receive(seat, entered)}`);
}

/** Saves the form, or keeps it as a draft; returns the place to go on from. */
async function receive(holder: Seat, typed: Entered): Promise<string> {
  const key = isUuid(textOf(typed, 'key')) ? textOf(typed, 'key') : randomUUID();
  const entered = { ...typed, key };
  const seat = await sending(holder, entered, key);
  if (textOf(entered, 'step') === 'add-person') return asDraft(seat, entered, {});
  const { named: workers } = await findRoster(seat);
  const { talk, problems, named } = readTalk(entered, today());
  const unclear = unclearPeople(named, workers);
  if (!talk || Object.keys(unclear).length > 0) return asDraft(seat, entered, { ...unclear, ...problems });
  const people = placePeople(talk, workers);
  const id = textOf(entered, 'editing');
  const saved = isUuid(id)
    ? await editOneOnOne(seat, { id, version: textOf(entered, 'version') }, talk, people)
    : await logOneOnOne(seat, talk, people);
  if ('refused' in saved) return asDraft(seat, entered, { [saved.field ?? '']: [saved.refused] });
  await dropDraft(seat, key);
  return `?saved=${saved.oneOnOneId}${saved.again ? '&again=1' : ''}`;
}

async function asDraft(seat: Seat, entered: Entered, problems: Problems): Promise<string> {
  const key = textOf(entered, 'key');
  await keepDraft(seat, { key, entered, problems, deviceKey: await giveDeviceKey() });
  const id = textOf(entered, 'editing');
  const form = isUuid(id) ? `/${id}/edit` : '/new';
  // The turn makes each answer an address of its own, so that the browser asks again.
  return `${form}?draft=${key}&turn=${Date.now().toString(36)}`;
}

async function readEntered(request: Request): Promise<Entered | null> {
  const length = Number(request.headers.get('content-length') ?? '0');
  if (length > MOST_BYTES) return null;
  try {
    return enteredFrom(await request.formData());
  } catch {
    return null;
  }
}
