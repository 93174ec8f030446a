import { inject } from 'vitest';
import { fillForLoad, type Size } from '@/tests/bench/load/place-for-load';
import type { LoadPlace } from '@/tests/bench/load/plan';
import { FilledCampaign } from './campaign';
import { firstLead } from './hand';

/** A campaign of the attacked server with a made-up workplace in it, and organizers who are signed in. */
export async function placeForLoad(name: string, size: Size): Promise<LoadPlace> {
  const { origin, databaseUrl, keyFile } = inject('attacked');
  const { id } = await FilledCampaign.open(await firstLead(), name);
  return fillForLoad({ origin, campaignId: id, databaseUrl, keyFile }, size);
}
