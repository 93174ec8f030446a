import type { Standing } from '@/lib/web/standing';
import { may, type Deed, type Role } from '@/lib/access/policy';

const PLACES = [
  { name: 'home', segment: null, deed: 'figures.see' },
  { name: 'workers', segment: 'workers', deed: 'workers.see' },
  { name: 'oneOnOnes', segment: 'one-on-ones', deed: 'workers.see' },
  { name: 'map', segment: 'map', deed: 'figures.see' },
  { name: 'weakLinks', segment: 'weak-links', deed: 'workers.see' },
  { name: 'strategy', segment: '(strategy)', deed: 'figures.see' },
  { name: 'committee', segment: 'committee', deed: 'workers.see' },
  { name: 'followUps', segment: 'follow-ups', deed: 'workers.see' },
  { name: 'import', segment: 'import', deed: 'import.run' },
  { name: 'settings', segment: 'settings', deed: 'campaign.edit' },
] as const satisfies readonly { name: string; segment: string | null; deed: Deed }[];

/** The pages that share the place `strategy`, in the order of their tabs. */
const STRATEGY = [
  { name: 'whatIf', segment: 'what-if', deed: 'workers.see' },
  { name: 'leaders', segment: 'leaders', deed: 'workers.see' },
  { name: 'divisions', segment: 'divisions', deed: 'figures.see' },
  { name: 'introductions', segment: 'introductions', deed: 'workers.see' },
  { name: 'history', segment: 'history', deed: 'figures.see' },
] as const satisfies readonly { name: string; segment: string; deed: Deed }[];

/** A page of a campaign as the navigation names it. */
export type Place = {
  readonly name: (typeof PLACES)[number]['name'];
  /** Its folder, null for the campaign's own page. */
  readonly segment: string | null;
  /** Where its link leads, below the campaign. */
  readonly path: string;
};

/** One of the pages of strategy. */
export type StrategyPlace = { readonly name: (typeof STRATEGY)[number]['name']; readonly segment: string };

/** The pages somebody in this role may open, in the order of the navigation. */
export function placesFor(role: Role): readonly Place[] {
  return PLACES.filter((place) => may({ role }, place.deed)).map(({ name, segment }) => ({
    name,
    segment,
    path: name === 'strategy' ? `/${strategyFor(role)[0]?.segment ?? ''}` : pathOf(segment),
  }));
}

function pathOf(segment: string | null): string {
  return segment === null ? '' : `/${segment}`;
}

/** The pages of strategy that somebody in this role may open. */
export function strategyFor(role: Role): readonly StrategyPlace[] {
  return STRATEGY.filter((place) => may({ role }, place.deed)).map(({ name, segment }) => ({
    name,
    segment,
  }));
}

/** Where the coworkers of a standing are listed: those who are woven among all coworkers, the others in the report. */
export function standingPlaces(campaignId: string): (standing: Standing) => string {
  return (standing) =>
    `/campaigns/${campaignId}/${standing === 'woven' ? 'workers' : 'weak-links'}?standing=${standing}`;
}
