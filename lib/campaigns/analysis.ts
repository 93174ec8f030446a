import type { Seat } from '@/lib/access/seat';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { today } from '@/lib/campaigns/today';
import { findWebFacts } from '@/lib/ties/queries';
import type { Analysis } from '@/lib/web/analysis';
import { analyze } from '@/lib/web/analyze';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';

/** The web of a campaign today and what was found in it. */
export type CampaignAnalysis = {
  readonly today: Day;
  readonly facts: WebFacts;
  readonly web: Web;
  readonly analysis: Analysis;
};

/** The analysis of a campaign's web, computed once per revision and day. */
export async function findAnalysis(seat: Seat): Promise<CampaignAnalysis> {
  return analysisOf(seat, today());
}

const analysisOf = cachedByRevision(async (seat: Seat, day): Promise<CampaignAnalysis> => {
  const on = day as Day;
  const facts = await findWebFacts(seat);
  const web = weave(facts, { on, solidThreshold: seat.campaign.solidThreshold });
  return { today: on, facts, web, analysis: analyze(web) };
});
