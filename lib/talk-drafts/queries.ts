import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { unlockWith } from '@/lib/crypto/device-key';
import { db } from '@/lib/db/client';
import type { Entered } from '@/lib/forms/answer';
import { isUuid } from '@/lib/forms/uuid';
import type { Problems } from '@/lib/one-on-ones/talk-form';
import { draftPlace } from './draft-place';

/** A form that could not be saved: what was typed, and what was wrong. */
type Draft = { readonly entered: Entered; readonly problems: Problems };

/** What one typed into a form that could not be saved yet; drafts are read by their author only, in the browser they were typed in. */
export async function findDraft(
  seat: Seat,
  idempotencyKey: string,
  deviceKey: string | null,
): Promise<Draft | null> {
  if (!isUuid(idempotencyKey)) return null;
  const { campaignId, userId } = seat;
  const draft = await db.oneOnOneDraft.findFirst({
    where: { campaignId, userId, idempotencyKey },
    select: { sealed: true },
  });
  if (!draft) return null;
  const vault = await vaultOf(campaignId);
  const kept = vault.open('one_on_one_draft', `${userId} ${idempotencyKey}`, draft.sealed) as
    Draft | { readonly locked: string };
  // Kept by a version before drafts were locked.
  if (!('locked' in kept)) return kept;
  if (deviceKey === null) return null;
  return unlockWith(deviceKey, draftPlace(seat, idempotencyKey), kept.locked) as Draft | null;
}
