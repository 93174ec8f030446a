import { NamesNeeded } from '@/components/shown/names-needed';
import type { Seat } from '@/lib/access/seat';
import { isShared } from '@/lib/access/shown';
import { submitShown } from '@/lib/shown/actions';

/** What a page that writes somebody's words shows instead, while this device does not show names. */
export async function NamesFirst({ seat: { campaignId } }: { seat: Seat }) {
  return <NamesNeeded shared={await isShared()} submit={submitShown.bind(null, campaignId)} />;
}
