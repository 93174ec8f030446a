import 'server-only';
import { createHash } from 'node:crypto';
import type { Deed } from '@/lib/access/policy';
import type { Tx } from '@/lib/db/client';

/** What is done on the way to a seat, before the policy can be asked. */
export type Arrival = 'campaign.open' | 'seat.take';

/** The hash that binds an audit event to the one before it. */
export function chainHash(previous: string, event: readonly (string | number | readonly string[])[]): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, ...event]))
    .digest('hex');
}

/** Writes the next event of a campaign's chain. The campaign's row must be locked by the same transaction. */
export async function appendEvent(
  tx: Tx,
  { campaignId, userId }: { readonly campaignId: string; readonly userId: string },
  deed: Deed | Arrival,
  subjects: readonly string[],
): Promise<void> {
  const last = await tx.auditEvent.findFirst({
    where: { campaignId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  const sequence = (last?.sequence ?? 0) + 1;
  const at = new Date();
  const subjectIds = [...subjects];
  const hash = chainHash(last?.hash ?? '', [
    campaignId,
    sequence,
    at.toISOString(),
    userId,
    deed,
    subjectIds,
  ]);
  await tx.auditEvent.create({
    data: { campaignId, sequence, at, userId, deed, subjectIds, hash },
    select: { sequence: true },
  });
}
