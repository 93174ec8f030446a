import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { listOwnCampaigns } from '@/lib/access/campaigns';
import { requireSignedIn } from '@/lib/access/signed-in';

/** The front door: to the one campaign there is, or to the list, by way of the sign-in. */
export default async function FrontDoor(): Promise<never> {
  const { userId } = await requireSignedIn();
  const [first, ...others] = await listOwnCampaigns(userId);
  redirect((first && others.length === 0 ? `/campaigns/${first.campaignId}` : '/campaigns') as Route);
}
