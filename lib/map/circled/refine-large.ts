import type { CircledWeb, CircledLayout } from './circled';
import { refineCircle } from './refine';

/** A map whose circles are to be placed with care, and who of its people is pinned (1), by place. */
export type ToRefine = {
  readonly circled: CircledWeb;
  readonly layout: CircledLayout;
  readonly pinned: Uint8Array;
};

/** The same map with the people of every circle placed with care that was only packed. Circles keep their places. */
export function refineLarge({ circled, layout, pinned }: ToRefine): CircledLayout {
  const refined = { ...layout, x: layout.x.slice(), y: layout.y.slice() };
  layout.refined.forEach((isRefined, circle) => {
    if (!isRefined) refineCircle(circled, circle, refined, pinned);
  });
  return { ...refined, refined: layout.refined.map(() => true) };
}
