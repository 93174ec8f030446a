import 'server-only';
import type { Seat } from '@/lib/access/seat';
import { vaultOf } from '@/lib/access/vault';
import { lockFor } from '@/lib/crypto/device-key';
import { db } from '@/lib/db/client';
import type { Entered } from '@/lib/forms/answer';
import type { Problems } from '@/lib/one-on-ones/talk-form';
import { draftPlace } from './draft-place';

/** As long as the browser that wrote a draft holds its key. */
const DRAFT_LIFE = 12 * 60 * 60 * 1000;

/** A form that could not be saved, and the key of the browser it was typed in. */
export type Unsaved = {
  readonly key: string;
  readonly entered: Entered;
  readonly problems: Problems;
  readonly deviceKey: string;
};

/**
 * Keeps a form that could not be saved, for its author and their browser alone: nobody has looked yet whether it says
 * what must never be recorded, so that it is locked with a key the server does not keep. Old drafts are thrown away.
 */
export async function keepDraft(seat: Seat, { key, entered, problems, deviceKey }: Unsaved): Promise<void> {
  const { campaignId, userId } = seat;
  const own = { campaignId, userId, idempotencyKey: key };
  const vault = await vaultOf(campaignId);
  const content = {
    sealed: vault.seal('one_on_one_draft', `${userId} ${key}`, {
      locked: lockFor(deviceKey, draftPlace(seat, key), { entered, problems }),
    }),
  };
  const tooOld = new Date(Date.now() - DRAFT_LIFE);
  await db.$transaction([
    db.oneOnOneDraft.deleteMany({ where: { campaignId, createdAt: { lt: tooOld } } }),
    db.oneOnOneDraft.upsert({
      where: { campaignId_userId_idempotencyKey: own },
      create: { ...own, ...content },
      update: { ...content, createdAt: new Date() },
      select: { createdAt: true },
    }),
  ]);
}

/** Throws away the draft of a form that is saved now. */
export async function dropDraft(seat: Seat, key: string): Promise<void> {
  const { campaignId, userId } = seat;
  await db.oneOnOneDraft.deleteMany({ where: { campaignId, userId, idempotencyKey: key } });
}
