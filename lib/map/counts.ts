import type { MapPicture } from './picture';
import { markOf } from './picture';

/** How many people and lines there are, and how many people hang on by one thin line. */
export type Counts = { readonly people: number; readonly lines: number; readonly fringe: number };

/** What there is to count in a picture: ghosts and their lines are shown, never counted. */
export function countsOf({ people, lines }: Pick<MapPicture, 'people' | 'lines'>): Counts {
  const isHere = (at: number | undefined): boolean => typeof people[at ?? -1]?.standing === 'string';
  const counts = { people: 0, lines: 0, fringe: 0 };
  people.forEach((person, at) => {
    if (isHere(at)) counts.people += 1;
    if (markOf(person) === 'fringe') counts.fringe += 1;
  });
  lines.from.forEach((from, at) => {
    if (isHere(from) && isHere(lines.to[at])) counts.lines += 1;
  });
  return counts;
}
