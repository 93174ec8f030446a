import type { Seat } from '@/lib/access/seat';
import { onlyThese, type Carried } from '@/lib/map/carry/carried';
import type { MapCircle } from '@/lib/map/picture';
import { findMapPicture } from '@/lib/positions/map-picture';
import type { Day } from '@/lib/web/day';

type Asked = {
  readonly ghosts: boolean;
  readonly on: Day | null;
  /** Only these people, by id; null for everybody. */
  readonly only: readonly string[] | null;
  readonly nameCircle: (circle: MapCircle) => string;
};

/**
 * The map as this seat may carry it away, called as the seat is shown names: inside its turf as was asked for, outside it by
 * code names alone. Ids that are not on its map are left out, as if nobody had asked for them.
 */
export async function findCarried(
  seat: Seat,
  { ghosts, on, only, nameCircle }: Asked,
): Promise<{ readonly carried: Carried; readonly day: Day }> {
  const { picture, today } = await findMapPicture(seat, { ghosts, on });
  const circles = picture.circles.map((circle) => ({ ...circle, name: nameCircle(circle) }));
  const whole: Carried = { ...picture, circles };
  return { carried: only === null ? whole : onlyThese(whole, new Set(only)), day: today };
}
