import type { Standing } from '@/lib/web/standing';
import { may, type Deed, type Role } from '@/lib/access/policy';

const PLACES = [
  { name: 'home', segment: null, deed: 'figures.see' },
  { name: 'workers', segment: 'workers', deed: 'workers.see' },
  { name: 'oneOnOnes', segment: 'one-on-ones', deed: 'workers.see' },
  { name: 'map', segment: 'map', deed: 'figures.see' },
  { name: 'weakLinks', segment: 'weak-links', deed: 'workers.see' },
  { name: 'committee', segment: 'committee', deed: 'workers.see' },
  { name: 'followUps', segment: 'follow-ups', deed: 'workers.see' },
  { name: 'import', segment: 'import', deed: 'import.run' },
  { name: 'settings', segment: 'settings', deed: 'campaign.edit' },
] as const satisfies readonly { name: string; segment: string | null; deed: Deed }[];

/** A page of a campaign as the navigation names it; `segment` is its folder, null for the campaign's own page. */
export type Place = { readonly name: (typeof PLACES)[number]['name']; readonly segment: string | null };

/** The pages somebody in this role may open, in the order of the navigation. */
export function placesFor(role: Role): readonly Place[] {
  return PLACES.filter((place) => may({ role }, place.deed)).map(({ name, segment }) => ({ name, segment }));
}

/** Where the coworkers of a standing are listed: those who are woven among all coworkers, the others in the report. */
export function standingPlaces(campaignId: string): (standing: Standing) => string {
  return (standing) =>
    `/campaigns/${campaignId}/${standing === 'woven' ? 'workers' : 'weak-links'}?standing=${standing}`;
}
