import type { Division, Floor } from '@/lib/web/floor';
import type { Web } from '@/lib/web/web';
import { membershipIn, withAndWithout, type Membership } from './membership';

/** Which division to look at. */
export type DivisionWish = {
  readonly by: Division;
  /** By tag: which one; those with it (group 0) and those without it (group 1) are looked at. */
  readonly tag?: number;
  /** Groups of fewer people are left out, for whoever may not be told of them. */
  readonly least: number;
};

/** Who is in which group of the division that is wished for. */
export function membershipFor(web: Web, floor: Floor, { by, tag }: DivisionWish): Membership {
  return by === 'tag' && tag !== undefined
    ? withAndWithout(web, floor.tag, tag)
    : membershipIn(web, floor[by]);
}
