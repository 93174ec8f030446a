import 'server-only';
import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { findSignedIn } from '@/lib/access/auth';
import { findSealedCampaign } from '@/lib/access/campaign-seal';
import { isFactorOverdue, leadsHere } from '@/lib/access/factor-duty';
import { toTheDoor } from '@/lib/access/lock';
import type { Role } from '@/lib/access/policy';
import { findShown, type Shown } from '@/lib/access/shown';
import { findTurf, type Turf } from '@/lib/access/turf';
import { handleOf, forgetVault, openVault, VAULT_COLUMNS } from '@/lib/access/vault';
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
  readonly webRevision: number;
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
  const row = await db.seat.findFirst({
    where: { campaignId, userId, removedAt: null, user: { disabledAt: null } },
    select: {
      id: true,
      role: true,
      workerId: true,
      user: { select: { id: true, sealed: true } },
      campaign: {
        select: {
          ...VAULT_COLUMNS,
          sealed: true,
          workforce: true,
          isExample: true,
          solidThreshold: true,
          freshnessDays: true,
          webRevision: true,
          sealedAt: true,
        },
      },
    },
  });
  if (!row || (row.role === 'lead' && (await isFactorOverdue(userId)))) return null;
  if (row.campaign.sealedAt) {
    // Another process may have sealed it: what this one holds goes now.
    forgetVault(campaignId);
    return null;
  }
  const { id: seatId, role, workerId, user } = row;
  const { sealed, workforce, isExample, freshnessDays, webRevision } = row.campaign;
  const vault = openVault(row.campaign);
  return {
    seatId,
    campaignId,
    userId,
    handle: handleOf(user),
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
      solidThreshold: thresholdOf(row.campaign.solidThreshold),
      freshnessDays,
      webRevision,
    },
  };
}

function thresholdOf(stored: number): SolidThreshold {
  return stored === 1 || stored === 2 || stored === 3 || stored === 4 ? stored : DEFAULT_SOLID_THRESHOLD;
}
