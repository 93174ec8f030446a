import type { Core } from 'cytoscape';
import type { Point } from '@/lib/map/picture';
import { flight } from './flight';
import type { Moved } from './stage-shelf';

/** Lets people go to where a new picture has them, and tells at each step where they are; at once for those whom motion makes sick. */
export function glide(
  cy: Core,
  moved: readonly Moved[],
  onStep: (spots: ReadonlyMap<number, Point>) => void,
): () => void {
  const long = flight();
  const start = performance.now();
  let next = 0;
  const step = (): void => {
    const done = long === 0 ? 1 : Math.min(1, (performance.now() - start) / long);
    const eased = 1 - (1 - done) ** 3;
    const spots = new Map(moved.map((one) => [one.at, between(one, eased)]));
    cy.batch(() => {
      for (const { element, at } of moved) element.position(spots.get(at) ?? { x: 0, y: 0 });
    });
    onStep(done < 1 ? spots : new Map());
    if (done < 1) next = requestAnimationFrame(step);
  };
  if (moved.length > 0) step();
  return () => {
    cancelAnimationFrame(next);
  };
}

function between({ from, to }: Moved, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
