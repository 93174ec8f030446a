import 'server-only';
import { makeAccount, newAccount } from '@/lib/access/accounts';
import { addCampaign, type NewCampaign } from '@/lib/access/campaigns';
import { findAnswerOutside, onceOutside } from '@/lib/access/sent-outside';
import { hashCode } from '@/lib/crypto/one-time-code';
import { Refused, type Refusal } from '@/lib/forms/refusal';
import { db, type Tx } from '@/lib/db/client';

/** How a set-up code stands: it opens the installation, it does not, or somebody has claimed it already. */
export type SetUpState = 'open' | 'wrong-code' | 'claimed';

/** What a set-up code is good for. */
export async function findSetUpState(code: string): Promise<SetUpState> {
  const installation = await db.installation.findUnique({
    where: { id: 1 },
    select: { claimedAt: true, setUpCodeHash: true },
  });
  if (installation?.claimedAt) return 'claimed';
  const opens = installation?.setUpCodeHash === hashCode(code);
  return opens ? 'open' : 'wrong-code';
}

/** Claims the installation: uses up its code, makes the first lead and their first campaign. All of it or nothing. */
export async function claimInstallation(
  code: string,
  account: { readonly handle: string; readonly passphrase: string },
  campaign: NewCampaign,
  once: string | null = null,
): Promise<{ readonly userId: string; readonly campaignId: string } | Refusal> {
  const state = await findSetUpState(code);
  if (state !== 'open' && !(await findAnswerOutside(once, 'installation.claim'))) return refusalOf(state);
  const somebody = await newAccount(account);
  return onceOutside(once, 'installation.claim', async (tx) => {
    await useUpCode(tx, code);
    const userId = await makeAccount(tx, somebody);
    return { userId, campaignId: await addCampaign(tx, userId, campaign) };
  });
}

async function useUpCode(tx: Tx, code: string): Promise<void> {
  const { count } = await tx.installation.updateMany({
    where: { id: 1, claimedAt: null, setUpCodeHash: hashCode(code) },
    data: { claimedAt: new Date(), setUpCodeHash: null },
  });
  if (count === 0) throw new Refused({ key: 'access.alreadyClaimed' });
}

function refusalOf(state: SetUpState): Refusal {
  const key = state === 'claimed' ? 'access.alreadyClaimed' : 'access.setUpCode';
  return { refused: { key }, field: null };
}
