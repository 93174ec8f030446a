import { pathBetween } from '@/lib/map/path';
import type { MapPicture } from '@/lib/map/picture';
import type { MapState } from './use-map';

/** Shows who could bring two people together, and flies up to where all of them are in sight. */
export function showPath(
  { move, stage }: Pick<MapState, 'move' | 'stage'>,
  picture: MapPicture,
  first: number,
  second: number,
): void {
  const [from, to] = [picture.people[first]?.id, picture.people[second]?.id];
  if (from === undefined || to === undefined) return;
  move({ do: 'path', from, to });
  const found = pathBetween(picture, first, second);
  stage?.flyOver('apart' in found ? [first, second] : [...found.people], false);
}
