import type { Day } from '@/lib/web/day';
import type { MapPart } from './part';

/** What a map is asked to show; it stands in the address. */
export type MapAsked = {
  readonly part: MapPart;
  readonly ghosts: boolean;
  /** An earlier day; null for today. */
  readonly on: Day | null;
};

/** The names and values of an address, only what was asked. */
export function mapQuery({ part, ghosts, on }: MapAsked): readonly (readonly [string, string])[] {
  const words = Object.entries(part).filter(([, word]) => word !== '');
  return [...words, ...(ghosts ? [['ghosts', '1'] as const] : []), ...(on ? [['on', on] as const] : [])];
}

/** The address of a map below `here`. */
export function mapAddress(here: string, asked: MapAsked): string {
  const query = new URLSearchParams(mapQuery(asked).map(([name, value]) => [name, value])).toString();
  return query === '' ? here : `${here}?${query}`;
}
