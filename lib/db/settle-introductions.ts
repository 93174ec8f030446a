import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Closes every introduction whose two were rated since it was taken on, however the rating came in, and its follow-up with it;
 * and opens those again whose ratings were all taken back. Every write to a campaign ends with it.
 */
export async function settleIntroductions(tx: Tx, campaignId: string): Promise<void> {
  // One statement of two parts that touch different rows: those it closes were open, those it opens again were closed.
  await tx.$executeRaw`
    WITH closed AS (
      UPDATE introduction i SET closed_at = date_trunc('milliseconds', now())
      WHERE i.campaign_id = ${campaignId}::uuid AND i.follow_up_id IS NOT NULL AND i.withdrawn_at IS NULL
        AND i.closed_at IS NULL AND EXISTS (
          SELECT 1 FROM trust_rating t WHERE t.first_id = i.first_id AND t.second_id = i.second_id
            AND t.withdrawn_at IS NULL AND t.recorded_at >= i.created_at)
      RETURNING i.follow_up_id, i.closed_at),
    reopened AS (
      SELECT i.id, i.follow_up_id, i.closed_at FROM introduction i
      WHERE i.campaign_id = ${campaignId}::uuid AND i.closed_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM trust_rating t WHERE t.first_id = i.first_id AND t.second_id = i.second_id
          AND t.withdrawn_at IS NULL AND t.recorded_at >= i.created_at)),
    again AS (
      UPDATE introduction i SET closed_at = NULL FROM reopened r WHERE i.id = r.id),
    done AS (
      UPDATE follow_up f SET done_at = c.closed_at FROM closed c WHERE f.id = c.follow_up_id AND f.done_at IS NULL)
    UPDATE follow_up f SET done_at = NULL FROM reopened r WHERE f.id = r.follow_up_id AND f.done_at = r.closed_at`;
}
