import { randomUUID } from 'node:crypto';
import type { Seat } from '@/lib/access/seat';
import { keepDraft } from '@/lib/import-drafts/commands';
import { lookInto } from '@/lib/import-drafts/look-into';
import { findDraft } from '@/lib/import-drafts/queries';
import { guessReading } from '@/lib/import-drafts/reading';
import { takeInHand } from '@/lib/import-drafts/commands';
import { bringIn, seenAs } from '@/lib/imports/bring-in';
import { findPlanned } from '@/lib/imports/planned';
import { findImport } from '@/lib/imports/queries';
import { makeCampaignRow, makeSeat, makeUser } from './rows';

/** A campaign of its own with a lead in it. */
export async function newLead(): Promise<Seat> {
  return makeSeat(await makeCampaignRow('Lantern'), await makeUser(), 'lead');
}

/** Keeps a file as the upload does, under the reading that is guessed. */
export async function received(seat: Seat, text: string, key: string = randomUUID()): Promise<string> {
  const content = new TextEncoder().encode(text);
  const look = lookInto(content);
  if ('problems' in look) throw new Error(look.problems[0]?.key);
  const reading = guessReading(look.heading, look.firstRows);
  const kept = await keepDraft(seat, {
    idempotencyKey: key,
    fileName: 'file.csv',
    content,
    reading,
    problems: [],
  });
  if (!kept) throw new Error('this seat may not import');
  return kept.draftId;
}

/** What a kept file will do. */
export async function dryRun(seat: Seat, draftId: string) {
  const draft = await findDraft(seat, draftId);
  const planned = draft && (await findPlanned(seat, draft));
  if (!draft || !planned) throw new Error('the draft is gone');
  return { draft, planned };
}

/** From a file to the import it became, as a lead does it. */
export async function broughtIn(seat: Seat, text: string) {
  const draftId = await received(seat, text);
  const { draft, planned } = await dryRun(seat, draftId);
  if (!(await takeInHand(seat, draftId))) throw new Error('somebody else is at it');
  await bringIn(seat, draft, seenAs(planned.plan.counts));
  const kept = await findImport(seat, draftId);
  if (!kept) throw new Error('nothing was brought in');
  return kept;
}
