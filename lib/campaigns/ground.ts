import type { Seat } from '@/lib/access/seat';
import { cachedByRevision } from '@/lib/campaigns/revision-cache';
import { thinker } from '@/lib/thinking/thinker';
import type { PackedFound } from '@/lib/thinking/messages';
import type { Source } from '@/lib/thinking/source';
import {
  findFactChange,
  findWebFacts,
  hasMoreFactsThan,
  listFactSlices,
  type Position,
} from '@/lib/ties/queries';
import type { Analysis } from '@/lib/web/analysis';
import { analyze } from '@/lib/web/analyze';
import type { Day } from '@/lib/web/day';
import type { WebFacts } from '@/lib/web/facts';
import type { Floor } from '@/lib/web/floor';
import { QUESTIONS, type Ground, type Question } from '@/lib/web/questions';
import { unpackAnalysis } from '@/lib/web/thinking/packed-analysis';
import { unpackWeb } from '@/lib/web/thinking/packed-web';
import { weave } from '@/lib/web/weave';
import type { Web } from '@/lib/web/web';

/**
 * Up to so many workers and ratings together a campaign is thought about in the request's own thread: that takes less than
 * sending them to another one and back.
 */
const SMALL = 5_000;

/** What there is in a web. */
type Found = { readonly web: Web; readonly analysis: Analysis };

/** What the questions about a campaign stand on, in this thread or in another. */
export type CampaignGround = {
  /** Whether it is thought about in another thread. */
  readonly isLarge: boolean;
  readonly find: () => Promise<Found>;
  /** @param wish as JSON */
  readonly answer: (question: Question, wish: string, floor: () => Promise<Floor>) => Promise<unknown>;
};

/** The ground of a campaign on a day. */
export const findGround = cachedByRevision('ground', async (seat: Seat, day): Promise<CampaignGround> => {
  const here = groundHere(seat, day as Day);
  if (!(await hasMoreFactsThan(seat, SMALL))) return here;
  const there = groundThere(seat, day as Day);
  const ground = async () => ((await thinker().isThere()) ? there : here);
  return {
    isLarge: true,
    find: async () => (await ground()).find(),
    answer: async (...asked) => (await ground()).answer(...asked),
  };
});

/** Everything the web of a campaign is woven from, read once per revision. Of a large one that is much to hold: ask instead. */
export const findFacts = cachedByRevision('facts', (seat: Seat): Promise<WebFacts> => findWebFacts(seat));

function groundHere(seat: Seat, on: Day): CampaignGround {
  const find = async () => {
    const facts = await findFacts(seat);
    const web = weave(facts, { on, solidThreshold: seat.campaign.solidThreshold });
    return { facts, web, analysis: analyze(web) };
  };
  let found: ReturnType<typeof find> | undefined;
  const findOnce = () => (found ??= find());
  return {
    isLarge: false,
    find: findOnce,
    answer: async (question, wish, findFloor) => {
      const [ground, floor] = await Promise.all([findOnce(), findFloor()]);
      const answer = QUESTIONS[question] as (ground: Ground, wish: unknown) => unknown;
      return answer({ ...ground, floor }, JSON.parse(wish));
    },
  };
}

function groundThere(seat: Seat, on: Day): CampaignGround {
  const { campaignId, campaign } = seat;
  const { webRevision: revision, solidThreshold } = campaign;
  const source: Source = {
    campaignId,
    revision,
    on,
    solidThreshold,
    facts: () => listFactSlices(seat),
    changes: (since) => findFactChange(seat, since as Position),
  };
  return {
    isLarge: true,
    find: async () => {
      const packed = (await thinker().ask(source, { asked: { ask: 'found' } })) as PackedFound;
      const web = unpackWeb(packed.web);
      return { web, analysis: unpackAnalysis(web, packed.analysis) };
    },
    answer: (question, wish, floor) =>
      thinker().ask(source, { asked: { ask: 'question', question, wish }, floor }),
  };
}
