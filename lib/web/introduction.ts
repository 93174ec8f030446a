import type { Analysis } from './analysis';
import { reaches } from './reason';
import { linesOf, type LineTo, type Web } from './web';

/** Somebody who could bring a worker together with a third person: both of them trust `through` solidly. */
export type Introduction = { readonly through: string; readonly to: string };

/** How alike two workers are (shift, language, department …): the larger, the more they share. */
export type Likeness = (one: string, other: string) => number;

/**
 * The introduction that would help this worker most: to somebody two solid steps away who reaches the anchor and has no
 * solid line to them yet. Whoever does not hang on the same person goes first, then who is woven, then whose go-between
 * stands without them, then who is most alike, then the more trusting route, then the smaller ids.
 * Null where nobody two steps away would help: for who is woven, has no solid line or is cut off, and for one person away
 * where everybody near hangs on that same person.
 */
export function introductionFor(
  web: Web,
  analysis: Analysis,
  id: string,
  alike: Likeness = () => 0,
): Introduction | null {
  let best: Candidate | null = null;
  for (const [first, second] of twoStepsFrom(web, id)) {
    const merits = meritsOf(analysis, id, first, second, alike);
    if (!merits) continue;
    const candidate = { through: first.id, to: second.id, merits };
    if (!best || isBetter(candidate, best)) best = candidate;
  }
  return best && { through: best.through, to: best.to };
}

/** Every way of two solid lines to somebody without a solid line to this worker. */
function* twoStepsFrom(web: Web, id: string): Generator<[LineTo, LineTo]> {
  const place = web.indexOf(id);
  if (place === undefined) return;
  const near = solidLinesOf(web, place);
  const known = new Set([place, ...near.map(({ index }) => index)]);
  for (const first of near) {
    for (const second of solidLinesOf(web, first.index)) {
      if (!known.has(second.index)) yield [first, second];
    }
  }
}

type Candidate = Introduction & { readonly merits: readonly number[] };

/** What speaks for an introduction, what counts most first; null where it would not help. */
function meritsOf(
  analysis: Analysis,
  id: string,
  first: LineTo,
  second: LineTo,
  alike: Likeness,
): readonly number[] | null {
  const worker = analysis.byId.get(id);
  if (!worker || worker.hangsOn === null || !reaches(analysis, second.id)) return null;
  const escapes = !hangsFrom(analysis, second.id, worker.hangsOn);
  if (!escapes && worker.standing === 'one-person-away') return null;
  return [
    Number(escapes),
    Number(analysis.byId.get(second.id)?.standing === 'woven'),
    Number(!hangsFrom(analysis, first.id, second.id)),
    alike(id, second.id),
    -Math.max(first.trust, second.trust),
  ];
}

/** Whether the loss of `loss` would take this worker from the anchor, or is this worker's own. */
function hangsFrom(analysis: Analysis, id: string, loss: string): boolean {
  for (let above: string | null = id; above !== null; above = analysis.byId.get(above)?.hangsOn ?? null) {
    if (above === loss) return true;
  }
  return false;
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  for (const [place, merit] of candidate.merits.entries()) {
    const other = best.merits[place] ?? 0;
    if (merit !== other) return merit > other;
  }
  return false;
}

function solidLinesOf(web: Web, place: number): LineTo[] {
  return linesOf(web, place).filter(({ trust }) => trust <= web.solidThreshold);
}
