import { findAhead, lookAhead } from '@/lib/access/ahead';
import { asOfItsWeb } from '@/lib/access/kept-campaign';
import type { Seat } from '@/lib/access/seat';
import { findGround } from '@/lib/campaigns/ground';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import type { Analysis } from '@/lib/web/analysis';
import type { Day } from '@/lib/web/day';
import type { Web } from '@/lib/web/web';

/** The web of a campaign today and what was found in it. */
export type CampaignAnalysis = {
  readonly today: Day;
  readonly web: Web;
  readonly analysis: Analysis;
};

/** The analysis of a campaign's web, found once per revision and day; of a large one in another thread, and ahead. */
export async function findAnalysis(seat: Seat): Promise<CampaignAnalysis> {
  void lookAhead(seat);
  return analysisOf(await asOfItsWeb(seat), today());
}

findAhead('analysis', findAnalysis);

const analysisOf = cachedByRevision('analysis', async (seat: Seat, day): Promise<CampaignAnalysis> => {
  const { web, analysis } = await (await findGround(seat, day)).find();
  return { today: day as Day, web, analysis };
});
