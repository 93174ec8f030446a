import 'server-only';
import { listHandles, type Handles } from '@/lib/access/handles';
import { KeptCampaign } from '@/lib/access/kept-rows';
import { vaultOf } from '@/lib/access/vault';
import { keepNewest } from '@/lib/campaigns/keep-newest';
import { whileRemembered } from '@/lib/campaigns/revision-cache';
import { findMoves, findPosition, readKeptRows } from '@/lib/db/campaign-moves';
import { atOneMoment } from '@/lib/db/one-moment';

/** How many campaigns are kept in memory row by row; the one not asked for longest goes first. */
const KEPT = 8;

/** As much of a seat as it takes to know its campaign and how far it has come. */
type AtRevision = { readonly campaignId: string; readonly campaign: { readonly webRevision: number } };

type Held = { kept: KeptCampaign | null; working: Promise<KeptCampaign> | null };

/**
 * A campaign's rows in memory, as they stood at this revision or later: brought forward by what was touched since they were
 * read, and read anew where that is not certain. Those who ask at once share one reading.
 */
export async function keptCampaign(campaignId: string, revision: number): Promise<KeptCampaign> {
  const held = heldOf(campaignId);
  for (;;) {
    const vault = await vaultOf(campaignId);
    const { kept } = held;
    if (kept?.vault === vault && kept.isTrusted && kept.position.revision >= revision) return kept;
    held.working ??= bringForward(campaignId, held).finally(() => {
      held.working = null;
    });
    await held.working;
  }
}

async function bringForward(campaignId: string, held: Held): Promise<KeptCampaign> {
  const vault = await vaultOf(campaignId);
  const { kept } = held;
  if (kept?.vault === vault && kept.isTrusted) {
    const moves = await findMoves(campaignId, kept.position);
    if (moves) {
      kept.bring(moves);
      return kept;
    }
  }
  return (held.kept = await read(campaignId));
}

async function read(campaignId: string): Promise<KeptCampaign> {
  const [vault, { position, rows }] = await Promise.all([
    vaultOf(campaignId),
    atOneMoment(async (tx) => ({
      position: await findPosition(tx, campaignId),
      rows: await readKeptRows(tx, campaignId),
    })),
  ]);
  return new KeptCampaign(position, vault, await listHandles(campaignId), rows);
}

function heldOf(campaignId: string): Held {
  const all = whileRemembered<Held>('kept rows');
  const held = all.get(campaignId) ?? { kept: null, working: null };
  keepNewest(all, campaignId, held, KEPT);
  return held;
}

/**
 * As of which revision the web is told: the last that changed it or its floor, or a little earlier (see `Pace`). What is found in
 * these alone is kept for as long as they stay, however many one-on-ones without a rating are logged meanwhile. And in how many
 * milliseconds a user's own ratings are in it; null where they are.
 */
export async function findWebAsOf(
  campaignId: string,
  revision: number,
  userId: string,
): Promise<{ readonly webAsOf: number; readonly wovenIn: number | null }> {
  const { pace } = await keptCampaign(campaignId, revision);
  return { webAsOf: pace.asOf(), wovenIn: pace.ownDueIn(userId) };
}

/** The same seat, as of the revision its web is told as of; from then on nobody is told an older web. */
export async function asOfItsWeb<
  Seat extends AtRevision & { readonly campaign: { readonly webAsOf: number; readonly isAhead?: boolean } },
>(seat: Seat): Promise<Seat> {
  const { webAsOf, webRevision, isAhead } = seat.campaign;
  const { pace } = await keptCampaign(seat.campaignId, webRevision);
  if (!isAhead) pace.told(webAsOf);
  return { ...seat, campaign: { ...seat.campaign, webRevision: webAsOf } };
}

/** The same seat, as of the last revision that changed who works where and speaks what. */
export async function asOfItsFloor<Seat extends AtRevision>(seat: Seat): Promise<Seat> {
  const kept = await keptCampaign(seat.campaignId, seat.campaign.webRevision);
  const { floorRevision } = kept;
  return { ...seat, campaign: { ...seat.campaign, webRevision: floorRevision, webAsOf: floorRevision } };
}

/**
 * The same seat, as of the last revision that changed who there is and where they were left on the map. Its web is told as of
 * the same revision as ever.
 */
export async function asOfItsMap<Seat extends AtRevision>(seat: Seat): Promise<Seat> {
  return { ...seat, campaign: { ...seat.campaign, webRevision: await mapRevisionOf(seat) } };
}

/** The same seat, as of that revision alone, whatever its web is told as of. */
export async function asOfItsPlaces<Seat extends AtRevision>(seat: Seat): Promise<Seat> {
  const revision = await mapRevisionOf(seat);
  return { ...seat, campaign: { ...seat.campaign, webRevision: revision, webAsOf: revision } };
}

async function mapRevisionOf({ campaignId, campaign }: AtRevision): Promise<number> {
  const kept = await keptCampaign(campaignId, campaign.webRevision);
  return Math.max(kept.floorRevision, kept.placesRevision);
}

/** The handles of everybody who has or had a seat in the campaign of this one. */
export async function handlesFor(seat: AtRevision): Promise<Handles> {
  return (await keptCampaign(seat.campaignId, seat.campaign.webRevision)).handles;
}
