import 'server-only';
import type { Vault } from '@/lib/crypto/vault';
import { db, type Tx } from '@/lib/db/client';

/** Who sends, where, and by which sending; of a seat that is what matters here. */
type Sender = { readonly once: string | null; readonly campaignId: string };

/** What was answered is known for so many days. */
const KEPT_DAYS = 7;

/** Undoes the transaction of a form that turns out to be answered already. */
class AnsweredBefore extends Error {
  constructor(readonly answer: object) {
    super('answered before');
  }
}

/** Ends a transaction that has nothing to do any more: its caller is told what was answered then. */
export function answerAsBefore(answer: object): never {
  throw new AnsweredBefore(answer);
}

/** What some work answers, or what the same form was answered before. */
export async function orAsBefore<T extends object>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    // The same deed by the same form: its answer has the same shape.
    if (reason instanceof AnsweredBefore) return reason.answer as T;
    throw reason;
  }
}

/** What this very form was answered when this deed was done by it; null where it was not. The campaign must be locked. */
export async function findAnswer(
  tx: Tx,
  vault: Vault,
  { once, campaignId }: Sender,
  deed: string,
): Promise<object | null> {
  if (once === null) return null;
  const id = idOf(once, deed);
  const row = await tx.sentForm.findUnique({ where: { id, campaignId }, select: { sealed: true } });
  return row && (vault.open('sent_form', id, row.sealed) as object);
}

/** Keeps what a form is answered, within the transaction of what it did. */
export async function keepAnswer(
  tx: Tx,
  vault: Vault,
  { once, campaignId }: Sender,
  deed: string,
  answer: object,
): Promise<void> {
  if (once === null) return;
  const id = idOf(once, deed);
  const sealed = vault.seal('sent_form', id, answer);
  await tx.sentForm.create({ data: { id, campaignId, sealed }, select: { id: true } });
}

/** Forgets what was answered more than seven days ago. */
export async function clearOldAnswers(now: Date): Promise<void> {
  const old = { where: { createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000) } } };
  await db.sentForm.deleteMany(old);
  await db.sentOutside.deleteMany(old);
}

/** One form may do several deeds, each once. */
function idOf(once: string, deed: string): string {
  return `${once} ${deed}`;
}
