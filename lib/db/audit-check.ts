import 'server-only';
import { ChainReader, type ChainProblem } from '@/lib/crypto/audit-chain';
import { db } from '@/lib/db/client';

/** What came of looking at every event of a chain; of many problems only the first are told. */
export type ChainChecked = {
  readonly events: number;
  readonly unkeyed: number;
  readonly problems: readonly ChainProblem[];
  readonly count: number;
};

const AT_ONCE = 5_000;
const MOST_TOLD = 20;
const BEFORE_ALL = -2_147_483_648;
const EVENT = { sequence: true, at: true, userId: true, deed: true, subjectIds: true, hash: true } as const;

/** Looks at every audit event of a campaign, as they are at one moment. @param key the campaign's secret for the audit */
export function checkChain(campaignId: string, key: Buffer): Promise<ChainChecked> {
  return db.$transaction(
    async (tx) => {
      const { auditHead } = await tx.campaign.findUniqueOrThrow({
        where: { id: campaignId },
        select: { auditHead: true },
      });
      const reader = new ChainReader(key, campaignId, auditHead);
      let events = 0;
      for (let after = BEFORE_ALL; ;) {
        const some = await tx.auditEvent.findMany({
          where: { campaignId, sequence: { gt: after } },
          orderBy: { sequence: 'asc' },
          take: AT_ONCE,
          select: EVENT,
        });
        const last = some.at(-1);
        if (!last) break;
        some.forEach((event) => reader.read(event));
        events += some.length;
        after = last.sequence;
      }
      const problems = reader.problems();
      return {
        events,
        unkeyed: reader.unkeyed(),
        problems: problems.slice(0, MOST_TOLD),
        count: problems.length,
      };
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  );
}
