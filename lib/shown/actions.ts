'use server';

import { requireSeat } from '@/lib/access/seat';
import { keepShared, keepShown } from '@/lib/access/shown';
import { enteredFrom } from '@/lib/forms/answer';
import { shownSchema } from '@/lib/shown/schema';

/** Says how this device shows names, or that others can see its screen; the page it was said on comes back so. */
export async function submitShown(campaignId: string, form: FormData): Promise<void> {
  await requireSeat(campaignId);
  const asked = shownSchema.safeParse(enteredFrom(form));
  if (!asked.success) return;
  if ('screen' in asked.data) await keepShared(asked.data.screen === 'shared');
  else await keepShown(asked.data.shown);
}
