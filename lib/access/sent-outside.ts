import 'server-only';
import { installationVault } from '@/lib/access/vault';
import { db, type Tx } from '@/lib/db/client';
import { answerAsBefore, orAsBefore } from '@/lib/db/sent-forms';
import { enteredFrom } from '@/lib/forms/answer';
import { sentAs } from '@/lib/forms/once';
import { orRefusal, type Refusal } from '@/lib/forms/refusal';

const HOUR = 60 * 60 * 1000;
const WEEK = 7 * 24 * HOUR;

/**
 * What is done outside a campaign, and for how long the same form is answered the same. In milliseconds. Where the answer
 * signs somebody in, no longer than a phone tries again.
 */
const ANSWERED_FOR = {
  'installation.claim': HOUR,
  'seat.take': HOUR,
  'passphrase.reset': HOUR,
  'passphrase.change': HOUR,
  'campaign.open': WEEK,
  'campaign.open-again': WEEK,
  'campaign.remove': WEEK,
  'factor.confirm': WEEK,
  'factor.remove': WEEK,
  'session.end': WEEK,
  proof: HOUR,
} as const;
type OutsideDeed = keyof typeof ANSWERED_FOR;

/** By which sending of which form something is asked, as a keyed hash; `who`: the user, or empty where nobody is known yet. */
export function sentOutside(who: string, form: unknown): string | null {
  const sent = sentAs(enteredFrom(form));
  return sent === null ? null : installationVault().lookup('sent form', `${who} ${sent}`);
}

/** What the same form was answered before; null where it was not sent, or that is too long ago. */
export async function findAnswerOutside(
  once: string | null,
  deed: OutsideDeed,
  tx: Tx = db,
): Promise<object | null> {
  if (once === null) return null;
  const id = idOf(once, deed);
  const createdAt = { gt: new Date(Date.now() - ANSWERED_FOR[deed]) };
  const row = await tx.sentOutside.findUnique({ where: { id, createdAt }, select: { sealed: true } });
  return row && (installationVault().open('sent_outside', id, row.sealed) as object);
}

/** One transaction outside a campaign, done once for each sending: sent again, it is answered as it was before. */
export function onceOutside<T extends object>(
  once: string | null,
  deed: OutsideDeed,
  work: (tx: Tx) => Promise<T>,
): Promise<T | Refusal> {
  return orRefusal(() =>
    orAsBefore(() =>
      db.$transaction(
        async (tx) => {
          if (once === null) return work(tx);
          const id = idOf(once, deed);
          // Of the same form sent twice at once, the second waits here for the first.
          await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))::text`;
          const before = await findAnswerOutside(once, deed, tx);
          if (before) answerAsBefore(before);
          const answer = await work(tx);
          const sealed = installationVault().seal('sent_outside', id, answer);
          await tx.sentOutside.create({ data: { id, sealed }, select: { id: true } });
          return answer;
        },
        { maxWait: 15_000, timeout: 60_000 },
      ),
    ),
  );
}

function idOf(once: string, deed: OutsideDeed): string {
  return `${once} ${deed}`;
}
