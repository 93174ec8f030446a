import type { Seat } from '@/lib/access/seat';
import { findAnalysis } from '@/lib/campaigns/analysis';
import { rowsOf, type MapLine } from '@/lib/map/lines';
import { radiusOf } from '@/lib/map/picture';
import { findMapPicture } from '@/lib/positions/map-picture';
import type { Standing } from '@/lib/web/standing';
import { MOST_LISTED } from './candidates';

/** Somebody in the drawn web, as little as it takes to draw and to pick them. */
export type Drawn = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
  readonly short: string;
  readonly standing: Standing | null;
  readonly onCommittee: boolean;
};

export type WebPicture = { readonly people: readonly Drawn[]; readonly lines: readonly MapLine[] };

/** The web to pick people on and to mark what became of them; null where it is larger than can be read. */
export async function findWebPicture(seat: Seat): Promise<WebPicture | null> {
  const { web } = await findAnalysis(seat);
  if (web.ids.length > MOST_LISTED || web.ids.length === 0) return null;
  const { picture } = await findMapPicture(seat, { ghosts: false });
  return {
    lines: rowsOf(picture.lines),
    people: picture.people.map((person) => ({
      id: person.id,
      x: Math.round(person.x),
      y: Math.round(person.y),
      radius: radiusOf(person),
      label: person.label,
      short: person.short,
      standing: person.standing,
      onCommittee: person.onCommittee,
    })),
  };
}
