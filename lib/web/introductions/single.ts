import {
  hasSupport,
  onTheFloor,
  throughSupport,
  topsFor,
  type Around,
  type Partner,
  type Tops,
} from './partners';

/** One line and how many it weaves in. */
export type Single = { readonly one: number; readonly partner: Partner; readonly gain: number };

/**
 * The one line that weaves in the most: for each person an introduction by the one they hang on, or, for whom there is none,
 * somebody they have something in common with. Of equals one that somebody introduces, then the first.
 */
export function bestSingle(around: Around, tops: Tops, mayAsk: (person: number) => boolean): Single | null {
  const hopes = hopesOf(around, tops, mayAsk);
  for (;;) {
    let person = -1;
    for (let at = 0; at < hopes.length; at++)
      if ((hopes[at] as number) > (person < 0 ? 1 : (hopes[person] as number))) person = at;
    if (person < 0) return null;
    const partner = throughSupport(around, person) ?? onTheFloor(around, person, -1);
    if (partner) return { one: person, partner, gain: around.branches.strandOf(person) + partner.strand };
    hopes[person] = 0;
  }
}

/** Twice what each could gain, and one more where somebody introduces them; below 2 where nothing helps. */
function hopesOf(around: Around, tops: Tops, mayAsk: (person: number) => boolean): Int32Array {
  const { branches } = around;
  const hopes = new Int32Array(around.solid.size);
  const doors = new Int32Array(around.solid.size);
  for (let person = 0; person < hopes.length; person++) {
    if (!branches.isReached(person) || !mayAsk(person)) continue;
    const strand = branches.strandOf(person);
    if (strand === 0) continue;
    if (hasSupport(around, doors, person)) {
      hopes[person] = 2 * strand + 1;
      continue;
    }
    const [top] = topsFor(around, tops, person);
    if (top !== undefined) hopes[person] = 2 * (strand + branches.strandOf(top));
  }
  return hopes;
}
