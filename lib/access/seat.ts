import 'server-only';
import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { findSignedIn } from '@/lib/access/auth';
import { findSealedCampaign } from '@/lib/access/campaign-seal';
import { isFactorOverdue, leadsHere } from '@/lib/access/factor-duty';
import { toTheDoor } from '@/lib/access/lock';
import type { Role } from '@/lib/access/policy';
import { findWebAsOf } from '@/lib/access/kept-campaign';
import { findShown, type Shown } from '@/lib/access/shown';
import { findTurf, type Turf } from '@/lib/access/turf';
import { handleOf, forgetVault, openVault, type VaultRow } from '@/lib/access/vault';
import type { CampaignWords } from '@/lib/campaigns/words';
import { db } from '@/lib/db/client';
import { isUuid } from '@/lib/forms/uuid';
import { DEFAULT_SOLID_THRESHOLD, type SolidThreshold } from '@/lib/web/trust';

/** What every query and command needs to know of the campaign it looks into. */
export type SeatCampaign = {
  readonly codeName: string;
  readonly purpose: string;
  readonly workforce: number;
  readonly isExample: boolean;
  readonly solidThreshold: SolidThreshold;
  readonly freshnessDays: number;
  readonly issues: readonly string[];
  /** How often the campaign was written to, as far as its web or a list of its people may show it. */
  readonly webRevision: number;
  /** As of which of these revisions this seat is told the web, all through this request. */
  readonly webAsOf: number;
  /** Whether nobody is told that web yet: it is found ahead (see `lookAhead`). */
  readonly isAhead: boolean;
  /** In how many milliseconds what this seat's holder rated last is in that web; null where it is. */
  readonly wovenIn: number | null;
};

/** Permission as a value: whoever holds a `Seat` was let into this campaign, in this request. */
export type Seat = {
  readonly seatId: string;
  readonly campaignId: string;
  readonly userId: string;
  readonly handle: string;
  readonly role: Role;
  /** The organizer's own record among the coworkers, if they linked one. */
  readonly workerId: string | null;
  /** Whom they may know by name. */
  readonly turf: Turf;
  /** How this device shows names. */
  readonly shown: Shown;
  /** By which session they are here: once it is revoked, nothing more is written. Null where there is none. */
  readonly sessionId: string | null;
  /** By which sending of which form they act here, as a keyed hash: each does a deed once. Null where none was sent. */
  readonly once: string | null;
  readonly campaign: SeatCampaign;
};

/**
 * The seat of whoever is signed in, in this campaign; read once a request and never kept longer, so that a
 * removed seat is gone with the next request. A campaign without a seat does not exist (404); signed out leads to sign-in, and a
 * lead without a second factor, once their first week is over, to where they set one up.
 */
export const requireSeat = cache(async (campaignId: string): Promise<Seat> => {
  const signedIn = await findSignedIn();
  if (!signedIn) return toTheDoor();
  const seat = await findSeat(signedIn.userId, campaignId, await findShown(), signedIn.sessionId);
  return seat ?? elsewhere(signedIn.userId, campaignId);
});

/** Whoever has a seat here is told why it does not open; to anybody else the campaign does not exist. */
async function elsewhere(userId: string, campaignId: string): Promise<never> {
  if (await findSealedCampaign(userId, campaignId)) redirect(`/sealed/${campaignId}` as Route);
  if (await leadsHere(userId, campaignId)) redirect('/account/second-factor');
  notFound();
}

/**
 * The seat of a user in a campaign; null where they have none (any more), while it is sealed, and for a lead who should
 * have a second factor by now and has none.
 */
export async function findSeat(
  userId: string,
  campaignId: string,
  shown: Shown = 'names',
  sessionId: string | null = null,
): Promise<Seat | null> {
  if (!isUuid(campaignId)) return null;
  const row = await findRow(userId, campaignId);
  if (!row || (row.role === 'lead' && (await isFactorOverdue(userId)))) return null;
  if (row.isSealed) {
    // Another process may have sealed it: what this one holds goes now.
    forgetVault(campaignId);
    return null;
  }
  const { seatId, role, workerId, sealed, workforce, isExample, freshnessDays, webRevision } = row;
  const vault = openVault(row);
  return {
    seatId,
    campaignId,
    userId,
    handle: handleOf({ id: userId, sealed: row.userSealed }),
    role,
    workerId,
    turf: await findTurf({ seatId, campaignId, role, workerId, webRevision }),
    shown,
    sessionId,
    once: null,
    campaign: {
      ...(vault.open('campaign', campaignId, sealed) as CampaignWords),
      workforce,
      isExample,
      solidThreshold: thresholdOf(row.solidThreshold),
      freshnessDays,
      webRevision,
      ...(await findWebAsOf(campaignId, webRevision, userId)),
      isAhead: false,
    },
  };
}

type Row = VaultRow & {
  readonly seatId: string;
  readonly role: Role;
  readonly workerId: string | null;
  readonly userSealed: string;
  readonly sealed: string;
  readonly workforce: number;
  readonly isExample: boolean;
  readonly solidThreshold: number;
  readonly freshnessDays: number;
  readonly webRevision: number;
  readonly isSealed: boolean;
};

/** One statement, said as it is: it is asked with every request. */
async function findRow(userId: string, campaignId: string): Promise<Row | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id AS "seatId", s.role::text AS role, s.worker_id AS "workerId", u.sealed AS "userSealed", c.id, c.secret,
      c.sealed, c.workforce, c.is_example AS "isExample", c.solid_threshold::int AS "solidThreshold",
      c.freshness_days AS "freshnessDays", c.web_revision AS "webRevision", c.sealed_at IS NOT NULL AS "isSealed",
      (SELECT coalesce(json_agg(json_build_object('version', k.version, 'wrapped', k.wrapped) ORDER BY k.version DESC), '[]')
        FROM campaign_key k WHERE k.campaign_id = c.id) AS keys
    FROM seat s JOIN "user" u ON u.id = s.user_id JOIN campaign c ON c.id = s.campaign_id
    WHERE s.campaign_id = ${campaignId}::uuid AND s.user_id = ${userId}::uuid AND s.removed_at IS NULL
      AND u.disabled_at IS NULL
    LIMIT 1`;
  return rows[0];
}

function thresholdOf(stored: number): SolidThreshold {
  return stored === 1 || stored === 2 || stored === 3 || stored === 4 ? stored : DEFAULT_SOLID_THRESHOLD;
}
