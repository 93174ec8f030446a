import type { MapPicture } from '@/lib/map/picture';
import type { Places } from '@/lib/map/places';
import type { Selected } from './looking';

/** A person or a line by its place in one picture. */
export type SelectedPlace = { readonly kind: 'person' | 'line'; readonly at: number };

/** Where the selected is in this picture; null where nothing is selected, or it left the picture. */
export function selectedIn(
  picture: MapPicture,
  places: Places,
  selected: Selected | null,
): SelectedPlace | null {
  if (!selected) return null;
  if (selected.kind === 'person') {
    const at = places.get(selected.id);
    return at === undefined ? null : { kind: 'person', at };
  }
  const [one, other] = [places.get(selected.from), places.get(selected.to)];
  if (one === undefined || other === undefined) return null;
  const at = lineBetween(picture, Math.min(one, other), Math.max(one, other));
  return at < 0 ? null : { kind: 'line', at };
}

/** What stays meant of a place when a new picture comes. */
export function selectedAt({ people, lines }: MapPicture, { kind, at }: SelectedPlace): Selected | null {
  if (kind === 'person') {
    const id = people[at]?.id;
    return id === undefined ? null : { kind, id };
  }
  const [from, to] = [people[lines.from[at] ?? -1]?.id, people[lines.to[at] ?? -1]?.id];
  return from === undefined || to === undefined ? null : { kind, from, to };
}

function lineBetween({ lines }: MapPicture, first: number, second: number): number {
  return lines.from.findIndex((from, at) => from === first && lines.to[at] === second);
}
