import { at } from '@/lib/web/ints';
import { lineCount } from '@/lib/web/rows';
import type { WebInRows } from './web-in-rows';
import type { Circling } from './circling';
import { Toward } from './toward';

/**
 * Lets those change circle whose lines clearly say so: more than twice as much strength leads to another circle, with room for
 * them, as to their own. Those with solid lines go by these alone, the others by their thin ones. Goes on until nobody
 * wants to move, so that a web that did not change moves nobody: each move puts more strength of solid lines inside circles, or as
 * much and more of thin ones, and there is only so much of it.
 */
export function settle({ rows, solid }: WebInRows, circling: Circling): void {
  const toward = new Toward();
  for (let moved = true; moved;) {
    moved = false;
    for (let person = 0; person < rows.size; person++) {
      const own = at(circling.of, person);
      if (own < 0) continue;
      toward.add(lineCount(solid, person) > 0 ? solid : rows, person, circling.of);
      const best = toward.most((circle) => circle !== own && circling.roomIn(circle) > 0);
      if (best >= 0 && toward.of(best) > 2 * toward.of(own)) {
        circling.put(person, best);
        moved = true;
      }
      toward.clear();
    }
  }
}
